/// Conditions of a statement: operators, their values and how they answer when a key is absent or unknown.
///
/// Start with [org.trailcase.policy.condition.Condition]; an operator's own rule is a [org.trailcase.policy.condition.ValueTest].
/// Source throughout: IAM User Guide, "IAM JSON policy elements: Condition operators", read 2026-11-24.
@NullMarked
package org.trailcase.policy.condition;

import org.jspecify.annotations.NullMarked;
