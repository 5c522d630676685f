/// What the person can do: one table of commands from which menus, palette, shortcut sheet and keys are made.
///
/// Start with [org.trailcase.ui.kit.command.Command].
@NullMarked
package org.trailcase.ui.kit.command;

import org.jspecify.annotations.NullMarked;
