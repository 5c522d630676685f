/// Requests with the policies around them as lines of JSON: no case, no trail.
///
/// Start with [org.trailcase.policy.evaluate.line.EvaluationCase].
@NullMarked
package org.trailcase.policy.evaluate.line;

import org.jspecify.annotations.NullMarked;
