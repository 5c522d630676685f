/// What an unknown condition key may have been, as far as the policies can tell values apart.
///
/// Start with [org.trailcase.policy.suppose.Suppositions]. Two statements that ask for the same key are not independent:
/// trying the few kinds of value that make a difference decides what three-valued logic alone must leave open.
@NullMarked
package org.trailcase.policy.suppose;

import org.jspecify.annotations.NullMarked;
