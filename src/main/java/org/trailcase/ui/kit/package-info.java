/// What every view is built from: work behind the window, looks, and the questions put to the desktop.
///
/// Start with [org.trailcase.ui.kit.Jobs]. Nothing here knows what a case is.
@NullMarked
package org.trailcase.ui.kit;

import org.jspecify.annotations.NullMarked;
