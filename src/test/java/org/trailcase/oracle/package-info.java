/// A second evaluator, written from the rules alone and sharing no code with the engine, to hold the engine against.
///
/// Start with [org.trailcase.oracle.Oracle]. It is slow and plain on purpose: it reads the text of each policy again
/// for each request, keeps nothing, and answers only when every condition key is known. It must not use
/// `org.trailcase.policy.match`, `.condition`, `.suppose`, nor what evaluates in `.evaluate`.
@NullMarked
package org.trailcase.oracle;

import org.jspecify.annotations.NullMarked;
