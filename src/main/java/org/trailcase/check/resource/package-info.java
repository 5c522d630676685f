/// Resources that cannot be what the actions act on.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.resource;

import org.jspecify.annotations.NullMarked;
