/// From an event and the policies in force to an explanation: what the log says, what the policies say, which
/// statement decided, and what is not known.
///
/// Start with [org.trailcase.explain.Explainer]. No file, no database and no window is known here: event and history go
/// in as values, an [org.trailcase.explain.Explanation] comes out.
@NullMarked
package org.trailcase.explain;

import org.jspecify.annotations.NullMarked;
