/// Who is named, and whether that is everyone.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.principal;

import org.jspecify.annotations.NullMarked;
