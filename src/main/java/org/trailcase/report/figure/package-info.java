/// The report's pictures: pure functions from small values to drawings.
///
/// Start with [org.trailcase.report.figure.TimelineFigure]. Nothing here knows a case, a page or a file.
@NullMarked
package org.trailcase.report.figure;

import org.jspecify.annotations.NullMarked;
