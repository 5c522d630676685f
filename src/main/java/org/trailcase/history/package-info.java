/// Which policies hung on whom at which moment.
///
/// Start with [org.trailcase.history.PolicyHistory]. It is told snapshots and the trail's own changes as values; where
/// they are kept, and what the policies decide, is not known here.
@NullMarked
package org.trailcase.history;

import org.jspecify.annotations.NullMarked;
