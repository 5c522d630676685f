package org.trailcase.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What all scenes of a story share.
record Stage(Trail trail, Directory directory, Chance chance) {

    Scene scene(Actor actor, String region, Instant start) {
        return new Scene(this, actor, region, start);
    }

    /// A time of that day, up to `minutes` later.
    Instant around(LocalDate day, int hour, int minute, int minutes) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.UTC).plusSeconds(chance.between(0, minutes * 60));
    }
}
