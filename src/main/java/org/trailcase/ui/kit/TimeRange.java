package org.trailcase.ui.kit;

import java.time.Duration;
import java.time.Instant;

/// From `start` up to but not including `end`.
public record TimeRange(Instant start, Instant end) {
    public TimeRange {
        if (end.isBefore(start)) {
            Instant later = start;
            start = end;
            end = later;
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
