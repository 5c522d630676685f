/// What is known of single facts over time: observations by exhibits, and changes that the trail recorded.
///
/// Start with [org.trailcase.history.track.Track]. What the facts are about is not known here.
@NullMarked
package org.trailcase.history.track;

import org.jspecify.annotations.NullMarked;
