/// The place where a question about the events is typed, and its terms as chips.
///
/// Start with [org.trailcase.ui.kit.query.QueryField].
@NullMarked
package org.trailcase.ui.kit.query;

import org.jspecify.annotations.NullMarked;
