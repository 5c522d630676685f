/// Policies in time: which texts a policy had when, what changed it, how two texts differ, what checks find in one.
///
/// Start with [org.trailcase.ui.policies.PoliciesModel].
@NullMarked
package org.trailcase.ui.policies;

import org.jspecify.annotations.NullMarked;
