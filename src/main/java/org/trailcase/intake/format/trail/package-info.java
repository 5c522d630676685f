/// CloudTrail events in other forms than CloudTrail's log files: inside envelopes, as text, or as the rows of a table.
///
/// Start with [org.trailcase.intake.format.trail.TrailForms]. An envelope is opened by a [Parcel]; a row is put together
/// by an [Assembly]. What an event means is not known here.
@NullMarked
package org.trailcase.intake.format.trail;

import org.jspecify.annotations.NullMarked;
