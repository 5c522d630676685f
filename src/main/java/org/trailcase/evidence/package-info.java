/// What a case holds that explanations lean on, as a case file hands it over.
///
/// Start with [org.trailcase.evidence.Evidence]. Where it is kept, and what follows from it, is not known here.
@NullMarked
package org.trailcase.evidence;

import org.jspecify.annotations.NullMarked;
