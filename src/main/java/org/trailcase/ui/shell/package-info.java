/// The window itself: it puts the views together, opens and closes cases, and holds the table of commands.
///
/// Start with [org.trailcase.ui.shell.Workbench].
@NullMarked
package org.trailcase.ui.shell;

import org.jspecify.annotations.NullMarked;
