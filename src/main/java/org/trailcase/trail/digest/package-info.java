/// CloudTrail's digest files, offline: which log files the signed chain vouches for, and what was altered, added or taken away.
///
/// Start with [org.trailcase.trail.digest.DigestCheck]. This package knows neither files nor the case: it is handed what
/// the evidence holds, in any order, and says what follows from it.
@NullMarked
package org.trailcase.trail.digest;

import org.jspecify.annotations.NullMarked;
