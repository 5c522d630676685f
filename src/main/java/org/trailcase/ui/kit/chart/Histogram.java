package org.trailcase.ui.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.trailcase.ui.kit.TimeRange;

/// Events counted in equal stretches of time: all of them, those that the query shows, and the denied among these.
public record Histogram(Instant start, Duration step, List<Bar> bars, List<Gap> gaps) {

    /// One stretch of time. INVARIANT: denied <= shown <= all.
    public record Bar(long all, long shown, long denied) {}

    /// A stretch for which the case holds no log.
    public record Gap(TimeRange range, String reason) {}

    public static final Histogram EMPTY = new Histogram(Instant.EPOCH, Duration.ofHours(1), List.of(), List.of());

    public Histogram {
        bars = List.copyOf(bars);
        gaps = List.copyOf(gaps);
    }

    /// The same bars with these gaps.
    public Histogram with(List<Gap> others) {
        return new Histogram(start, step, bars, others);
    }

    public TimeRange range() {
        return new TimeRange(start, start.plus(step.multipliedBy(Math.max(1, bars.size()))));
    }

    public TimeRange rangeOf(int bar) {
        Instant from = start.plus(step.multipliedBy(bar));
        return new TimeRange(from, from.plus(step));
    }

    public long highest() {
        return Math.max(1, all().max().orElse(1));
    }

    public long total() {
        return all().sum();
    }

    private LongStream all() {
        return bars.stream().mapToLong(Bar::all);
    }

    /// The width of a bar in words: "per hour".
    public String per() {
        long seconds = step.toSeconds();
        return switch ((int) Math.min(Integer.MAX_VALUE, seconds)) {
            case 1 -> "per second";
            case 60 -> "per minute";
            case 3600 -> "per hour";
            case 86_400 -> "per day";
            default -> {
                if (seconds % 86_400 == 0) {
                    yield "per %d days".formatted(seconds / 86_400);
                } else if (seconds % 3600 == 0) {
                    yield "per %d hours".formatted(seconds / 3600);
                } else if (seconds % 60 == 0) {
                    yield "per %d minutes".formatted(seconds / 60);
                }
                yield "per %d seconds".formatted(seconds);
            }
        };
    }
}
