/// What a policy grants too widely, and what can be made of it.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.reach;

import org.jspecify.annotations.NullMarked;
