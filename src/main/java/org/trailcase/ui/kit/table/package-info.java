/// A table that costs the same at any of ten million rows: only the rows in sight are nodes, and only they are fetched.
///
/// Start with [org.trailcase.ui.kit.table.VirtualTable]. It knows nothing of events.
@NullMarked
package org.trailcase.ui.kit.table;

import org.jspecify.annotations.NullMarked;
