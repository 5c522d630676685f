package org.trailcase.report.section;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Words;

/// Moments as the report writes them: UTC first, the case's own zone beside it.
final class Times {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    boolean hasSecondZone() {
        return !zone.normalized().equals(ZoneOffset.UTC);
    }

    /// `2026-03-14 09:12:44`, for a column whose head says UTC.
    static String utc(Instant moment) {
        return FULL.format(moment.atOffset(ZoneOffset.UTC));
    }

    /// `10:12:44 +01:00`, for a column whose head names the zone.
    String local(Instant moment) {
        return CLOCK.format(moment.atZone(zone)) + " " + OFFSET.format(moment.atZone(zone));
    }

    /// `10:12:44`, for a column whose head is [#zoneName].
    String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /// The zone without its continent, for the head of a narrow column.
    String zoneName() {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// `2026-03-14 09:12:44 UTC (10:12:44 +01:00)`.
    Prose both(Instant moment) {
        return both(moment, "");
    }

    /// The same with what follows it, a comma or a stop, which must not begin a line.
    Prose both(Instant moment, String after) {
        return hasSecondZone()
                ? Prose.of(utc(moment) + " UTC ").muted("(" + local(moment) + ")" + after)
                : Prose.of(utc(moment) + " UTC" + after);
    }

    /// `1 h 34 min`: a stretch of time in its two largest units.
    static String length(Duration span) {
        if (span.toDays() > 0) {
            return Words.count(span.toDays(), "day") + " " + span.toHoursPart() + " h";
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h " + span.toMinutesPart() + " min";
        }
        return span.toMinutes() > 0
                ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
                : span.toSeconds() + " s";
    }
}
