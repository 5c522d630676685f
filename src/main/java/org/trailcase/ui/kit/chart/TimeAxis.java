package org.trailcase.ui.kit.chart;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trailcase.ui.kit.TimeRange;

/// Places and words of the marks below a chart, in UTC.
public final class TimeAxis {
    /// A mark at a moment, and what is written beside it.
    public record Tick(Instant at, String label) {}

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(28),
            Duration.ofDays(91),
            Duration.ofDays(364));
    private static final DateTimeFormatter DAY = format("EEE d MMM");
    private static final DateTimeFormatter DATE = format("d MMM uuuu");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter SECONDS = format("HH:mm:ss");

    private TimeAxis() {}

    /// As many ticks as stand apart by at least `room` pixels.
    public static List<Tick> ticks(TimeRange range, double width, double room) {
        double most = Math.max(1, width / room);
        Duration step = STEPS.stream()
                .filter(one -> (double) range.length().toMillis() / one.toMillis() <= most)
                .findFirst()
                .orElse(STEPS.getLast());
        List<Tick> ticks = new ArrayList<>();
        for (Instant at = first(range.start(), step); at.isBefore(range.end()); at = at.plus(step)) {
            ticks.add(new Tick(at, label(at, step)));
        }
        return ticks;
    }

    private static Instant first(Instant start, Duration step) {
        if (step.compareTo(Duration.ofDays(7)) >= 0) {
            ZonedDateTime day = start.atZone(ZoneOffset.UTC).with(LocalTime.MIDNIGHT);
            Instant monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
            return monday.isBefore(start) ? monday.plus(Duration.ofDays(7)) : monday;
        }
        long millis = step.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(start.toEpochMilli(), millis) * millis);
    }

    private static String label(Instant at, Duration step) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        if (step.compareTo(Duration.ofDays(28)) >= 0) {
            return DATE.format(time);
        }
        if (step.compareTo(Duration.ofDays(1)) >= 0 || time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return DAY.format(time);
        }
        return step.compareTo(Duration.ofMinutes(1)) >= 0 ? TIME.format(time) : SECONDS.format(time);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
