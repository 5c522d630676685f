/// The window: it shows a case, and asks the other packages for everything it shows.
///
/// Start with [org.trailcase.ui.TrailcaseApp]. What is drawn comes from `kit`, what is open is in `state`, `shell` puts
/// the views together; a view knows the kit and the state and no other view.
@NullMarked
package org.trailcase.ui;

import org.jspecify.annotations.NullMarked;
