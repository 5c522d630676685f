/// How actions, resources and principals of a policy are compared with those of a request.
///
/// Start with [org.trailcase.policy.match.Glob], then the elements. Knows nothing of conditions or of how statements
/// make a decision.
@NullMarked
package org.trailcase.policy.match;

import org.jspecify.annotations.NullMarked;
