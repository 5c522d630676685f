/// CloudTrail's language: events, who made the call, how it ended, and what AWS said when it refused.
///
/// Start with [org.trailcase.trail.Event]. This package reads one record at a time and knows neither files, cases nor
/// policies.
@NullMarked
package org.trailcase.trail;

import org.jspecify.annotations.NullMarked;
