/// The explanation of one event, read from top to bottom as an argument.
///
/// Start with [org.trailcase.ui.inspector.why.WhyView].
@NullMarked
package org.trailcase.ui.inspector.why;

import org.jspecify.annotations.NullMarked;
