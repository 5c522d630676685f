/// Condition keys, operators and values that do not fit each other or the actions.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.condition;

import org.jspecify.annotations.NullMarked;
