/// Names of actions and services that nothing has.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.action;

import org.jspecify.annotations.NullMarked;
