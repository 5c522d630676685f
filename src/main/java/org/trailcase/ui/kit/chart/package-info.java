/// Time drawn from left to right: how many events there were when.
///
/// Start with [org.trailcase.ui.kit.chart.OverviewChart].
@NullMarked
package org.trailcase.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
