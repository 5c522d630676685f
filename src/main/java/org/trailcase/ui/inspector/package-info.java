/// The pane about one event: what it says, its record, why it was allowed or denied, its marks.
///
/// Start with [org.trailcase.ui.inspector.InspectorModel].
@NullMarked
package org.trailcase.ui.inspector;

import org.jspecify.annotations.NullMarked;
