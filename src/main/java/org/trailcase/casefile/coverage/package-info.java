/// What the evidence of a case could not have shown: where events are, where there is silence, where digests tell of gaps.
///
/// Start with [org.trailcase.casefile.coverage.Coverage].
@NullMarked
package org.trailcase.casefile.coverage;

import org.jspecify.annotations.NullMarked;
