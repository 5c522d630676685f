package org.trailcase.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// A moment as an examiner types it. A time without a zone is UTC, as it is everywhere in CloudTrail.
public final class Moment {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern MINUTE = Pattern.compile("[^T]*T\\d{2}:\\d{2}(Z|[+-].*)?");

    // Beyond these years the platform writes times in another form, which would not parse back.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Moment() {}

    /// The stretch of time that a text names: a day, a minute, a second. The end is no longer part of it.
    record Span(Instant start, Instant end, boolean isDay) {}

    static Optional<Span> span(String text) {
        try {
            String iso = text.replace(' ', 'T').replaceAll("z$", "Z");
            if (DATE.matcher(iso).matches()) {
                Instant day = LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
                return Optional.of(span(day, Duration.ofDays(1))).filter(Moment::isInRange);
            }
            Instant start = ZONED.matcher(iso).matches()
                    ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return Optional.of(span(start, MINUTE.matcher(iso).matches() ? Duration.ofMinutes(1) : Duration.ofSeconds(1)))
                    .filter(Moment::isInRange);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Span span(Instant start, Duration length) {
        return new Span(start, start.plus(length), length.toDays() == 1);
    }

    private static boolean isInRange(Span span) {
        return !span.start().isBefore(EARLIEST) && span.start().isBefore(LATEST);
    }

    /// The first instant of what was typed: of the day, the minute, the second.
    public static Optional<Instant> start(String text) {
        return span(text).map(Span::start);
    }

    /// The instant before which something must happen to be "until" this: a day counts whole.
    public static Optional<Instant> end(String text) {
        return span(text).map(span -> span.isDay() ? span.end() : span.start());
    }

    /// The sentence that says why a text names no moment, and what to write.
    public static String refusal(String text) {
        return UnclearTime.sentence(text);
    }
}
