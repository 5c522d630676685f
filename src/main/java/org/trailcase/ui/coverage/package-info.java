/// Where and when the evidence holds events, and what could not have been seen.
///
/// Start with [org.trailcase.ui.coverage.CoverageModel].
@NullMarked
package org.trailcase.ui.coverage;

import org.jspecify.annotations.NullMarked;
