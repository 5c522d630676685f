/// What a table of supposed cases says: when a call would have been allowed, and what its recorded end tells of the rest.
///
/// Start with [org.trailcase.explain.infer.Inference]. How the cases were made is not known here.
@NullMarked
package org.trailcase.explain.infer;

import org.jspecify.annotations.NullMarked;
