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

    private Moment() {}

    /// The first instant of what was typed: of the day, the minute, the second.
    public static Optional<Instant> start(String text) {
        try {
            String iso = text.replace(' ', 'T').replaceAll("z$", "Z");
            if (DATE.matcher(iso).matches()) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return Optional.of(
                    ZONED.matcher(iso).matches()
                            ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                                    .toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The instant before which something must happen to be "until" this: a day counts whole.
    public static Optional<Instant> end(String text) {
        return DATE.matcher(text).matches()
                ? start(text).map(day -> day.plus(Duration.ofDays(1)))
                : start(text);
    }
}
