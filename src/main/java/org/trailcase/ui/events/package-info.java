/// The events that answer the query, as a table in time order.
///
/// Start with [org.trailcase.ui.events.EventsModel].
@NullMarked
package org.trailcase.ui.events;

import org.jspecify.annotations.NullMarked;
