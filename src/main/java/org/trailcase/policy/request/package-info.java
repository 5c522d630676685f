/// What is put to the policies: who asks, for which action, on what, in which circumstances, and what of that is unknown.
///
/// Start with [org.trailcase.policy.request.Request]. Knows nothing of policies.
@NullMarked
package org.trailcase.policy.request;

import org.jspecify.annotations.NullMarked;
