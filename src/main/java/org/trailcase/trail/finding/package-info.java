/// What other services of AWS found and reported: findings of GuardDuty and of IAM Access Analyzer.
///
/// Start with [org.trailcase.trail.finding.SecurityFinding]. Nothing here knows where findings are kept or shown.
@NullMarked
package org.trailcase.trail.finding;

import org.jspecify.annotations.NullMarked;
