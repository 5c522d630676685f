/// Finds what is wrong, useless or dangerous in a policy, without a case and without a trail.
///
/// Start with [org.trailcase.check.PolicyChecks]; each check is one small class in a package below. Nothing here decides
/// a request: that is [org.trailcase.policy.evaluate.Evaluator]'s.
@NullMarked
package org.trailcase.check;

import org.jspecify.annotations.NullMarked;
