/// The outer form of a policy: version, names of statements, size, repetitions.
///
/// Each public class is one check; [org.trailcase.check.PolicyChecks] lists them. Knows no case, trail or window.
@NullMarked
package org.trailcase.check.form;

import org.jspecify.annotations.NullMarked;
