package org.trailcase.report.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where moments stand on a line from left to right, and which of them are labelled.
final class TimeAxis {
    private static final int MOST_TICKS = 7;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12),
            Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(14),
            Duration.ofDays(30), Duration.ofDays(91), Duration.ofDays(365), Duration.ofDays(3650));

    private final Instant from;
    private final Instant to;
    private final double left;
    private final double width;
    private final Duration step;

    /// An axis that holds both moments with some room around them.
    TimeAxis(Instant first, Instant last, double left, double width) {
        Duration span = Duration.between(first, last);
        // A single moment still needs a line to stand on.
        Duration room = span.dividedBy(40).plusSeconds(span.toSeconds() < 60 ? 30 : 1);
        this.from = first.minus(room);
        this.to = last.plus(room);
        this.left = left;
        this.width = width;
        this.step = step(Duration.between(from, to));
    }

    double x(Instant moment) {
        double part = Duration.between(from, moment).toMillis() / (double) Duration.between(from, to).toMillis();
        return left + width * Math.clamp(part, 0, 1);
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    /// Round moments in UTC, evenly spaced.
    List<Instant> ticks() {
        long seconds = step.toSeconds();
        long first = Math.ceilDiv(from.getEpochSecond(), seconds) * seconds;
        List<Instant> ticks = new ArrayList<>();
        for (long at = first; at <= to.getEpochSecond(); at += seconds) {
            ticks.add(Instant.ofEpochSecond(at));
        }
        return ticks;
    }

    /// The tick in this zone: the day where days are what is counted or a day begins, else the time.
    String label(Instant tick, ZoneId zone) {
        ZonedDateTime there = tick.atZone(zone);
        if (step.compareTo(Duration.ofDays(365)) >= 0) {
            return format(there, "yyyy-MM");
        }
        if (step.compareTo(Duration.ofDays(1)) >= 0) {
            return format(there, "MM-dd");
        }
        if (tick.equals(ticks().getFirst()) && spansDays() && zone.equals(ZoneOffset.UTC)) {
            return format(there, "MM-dd HH:mm");
        }
        boolean midnight = there.truncatedTo(ChronoUnit.DAYS).equals(there);
        if (midnight && zone.equals(ZoneOffset.UTC)) {
            return format(there, "MM-dd");
        }
        return format(there, step.compareTo(Duration.ofMinutes(1)) < 0 ? "HH:mm:ss" : "HH:mm");
    }

    private boolean spansDays() {
        return !from.truncatedTo(ChronoUnit.DAYS).equals(to.truncatedTo(ChronoUnit.DAYS));
    }

    private static String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    private static Duration step(Duration span) {
        for (Duration step : STEPS) {
            if (span.dividedBy(step) < MOST_TICKS) {
                return step;
            }
        }
        return STEPS.getLast();
    }
}
