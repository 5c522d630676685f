/// Policies as documents: parsed with the place of every part, and attached to someone or something.
///
/// Start with [org.trailcase.policy.PolicyDocument]; the decision is made in [org.trailcase.policy.evaluate.Evaluator].
/// Nothing here knows of trails, cases or windows.
@NullMarked
package org.trailcase.policy;

import org.jspecify.annotations.NullMarked;
