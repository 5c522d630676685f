/// What is open in the window and what is looked at: one case, one query, one selection, shared by all views.
///
/// Start with [org.trailcase.ui.state.OpenCase]. It knows no node; views watch its properties and ask it to change.
@NullMarked
package org.trailcase.ui.state;

import org.jspecify.annotations.NullMarked;
