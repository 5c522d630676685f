/// The decision: a request against every layer of policies that applies to it, and which statements made it so.
///
/// Start with [org.trailcase.policy.evaluate.Evaluator]. A pure function of its inputs; nothing here reads a file.
/// Source throughout: IAM User Guide, "Policy evaluation logic" and the pages below it, read 2026-11-24.
@NullMarked
package org.trailcase.policy.evaluate;

import org.jspecify.annotations.NullMarked;
