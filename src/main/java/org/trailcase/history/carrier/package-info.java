/// On which resource the policy hangs that a request meets.
///
/// Start with [org.trailcase.history.carrier.Carriers]. What the policy says, and since when, is not known here.
@NullMarked
package org.trailcase.history.carrier;

import org.jspecify.annotations.NullMarked;
