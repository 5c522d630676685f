package org.trailcase.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// Events counted by time: `bins` equal stretches of `width` from `start`.
///
/// `denied` is a part of `counts`.
public record Histogram(Instant start, Duration width, long[] counts, long[] denied) {

    public int bins() {
        return counts.length;
    }

    public Instant startOf(int bin) {
        return start.plus(width.multipliedBy(bin));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && start.equals(that.start)
                && width.equals(that.width)
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(denied, that.denied);
    }

    @Override
    public int hashCode() {
        return start.hashCode() * 31 + Arrays.hashCode(counts);
    }
}
