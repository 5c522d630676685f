package org.trailcase.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the window writes times: in UTC first, and never without a zone in sight.
public final class Times {
    private static final DateTimeFormatter SECOND = utc("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = utc("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = utc("d MMM HH:mm");
    private static final DateTimeFormatter DAY = utc("d MMM");
    private static final DateTimeFormatter CLOCK = utc("HH:mm:ss");

    private Times() {}

    /// `2026-03-01 09:12:44 UTC`.
    public static String second(Instant at) {
        return SECOND.format(at) + " UTC";
    }

    /// `2026-03-01 09:12:44 UTC (10:12:44 +01:00)`, or UTC alone where the zone is UTC.
    public static String both(Instant at, ZoneId zone) {
        if (zone.getRules().getOffset(at).equals(ZoneOffset.UTC)) {
            return second(at);
        }
        DateTimeFormatter local = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ENGLISH);
        return second(at) + " (" + local.format(at.atZone(zone)) + ")";
    }

    /// `2026-03-01 09:12:44`, for a column whose heading names the zone.
    public static String bare(Instant at) {
        return SECOND.format(at);
    }

    /// `10:12:44`, for a column whose heading names the zone.
    public static String clock(Instant at, ZoneId zone) {
        return CLOCK.withZone(zone).format(at);
    }

    /// `1 Mar`, in UTC, where the year is plain from beside it.
    public static String day(Instant at) {
        return DAY.format(at);
    }

    /// `2026-03-01 09:12`, where the zone stands beside it.
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /// `14 Mar 09:00-11:00 UTC`, or with both dates where they differ.
    public static String range(TimeRange range) {
        String start = SHORT.format(range.start());
        String end = SHORT.format(range.end());
        boolean sameDay = start.substring(0, start.length() - 5).equals(end.substring(0, end.length() - 5))
                && range.length().toDays() < 1;
        return start + "–" + (sameDay ? end.substring(end.length() - 5) : end) + " UTC";
    }

    /// Whether a zone is UTC, under whichever of its names.
    public static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
