/// The strip above everything else: all events over time, and the stretch that the query looks at.
///
/// Start with [org.trailcase.ui.overview.OverviewModel].
@NullMarked
package org.trailcase.ui.overview;

import org.jspecify.annotations.NullMarked;
