package org.trailcase.casefile.coverage;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// From `start` up to but not including `end`; it holds no moment where the two are the same.
public record Stretch(Instant start, Instant end) {

    boolean isEmpty() {
        return !start.isBefore(end);
    }

    boolean overlaps(Stretch other) {
        return !isEmpty() && !other.isEmpty() && start.isBefore(other.end) && other.start.isBefore(end);
    }

    boolean holds(Stretch other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// The shortest stretch that holds all of them.
    static Optional<Stretch> around(Stream<Stretch> some) {
        return some.filter(one -> !one.isEmpty()).reduce((one, other) -> new Stretch(
                one.start.isBefore(other.start) ? one.start : other.start,
                one.end.isAfter(other.end) ? one.end : other.end));
    }
}
