package org.trailcase.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The spellings of a moment that occur in trails, all read as UTC where no offset is written.
///
/// `2023-07-10T11:42:18Z`, with an offset, with a blank for the T (queried tables), `20131102T010628Z` (User Guide),
/// `Jul 10, 2023, 6:18:41 PM` (`responseElements` of IAM and STS).
public final class TrailTime {

    private static final DateTimeFormatter WITH_DASHES = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);
    private static final List<DateTimeFormatter> FORMS = List.of(
            WITH_DASHES,
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT),
            english("MMM d, uuuu, h:mm:ss a"),
            english("MMM d, uuuu h:mm:ss a"),
            // What consoles show and let one download; that they do is engineering knowledge.
            english("MMMM d, uuuu, HH:mm:ss '(UTC'xxx')'"),
            english("M/d/uuuu, h:mm:ss[.SSS] a"));
    private static final String USUAL = "0000-00-00T00:00:00Z";
    private static final int LONGEST = 64;

    private TrailTime() {}

    /// Empty when the text is no moment between the years 0 and 9999.
    public static Optional<Instant> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isUsual(text)) {
            return usual(text);
        }
        String plain = plain(text);
        for (DateTimeFormatter form : FORMS) {
            Optional<Instant> read = read(plain, form);
            if (read.isPresent()) {
                return read.filter(TrailTime::isOfFourDigits);
            }
        }
        return Optional.empty();
    }

    /// Seconds since 1970 as `lookup-events` writes them, or milliseconds when the number is too large for seconds.
    static Optional<Instant> ofNumber(String written) {
        try {
            double number = Double.parseDouble(written);
            double seconds = Math.abs(number) < 100_000_000_000d ? number : number / 1000;
            return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000))).filter(TrailTime::isOfFourDigits);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Nearly every event is written `2023-07-10T11:42:18Z`, and a formatter takes ten times as long for it.
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char wanted = USUAL.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> usual(String text) {
        try {
            LocalDateTime moment = LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19));
            return Optional.of(moment.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<Instant> read(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor moment = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    moment instanceof OffsetDateTime withOffset
                            ? withOffset.toInstant()
                            : LocalDateTime.from(moment).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Newer Java writes a narrow blank before AM and PM; SQL tables write a blank for the T, and some of
    /// them the zone.
    private static String plain(String text) {
        String plain = text.strip().replace('\u202f', ' ');
        plain = plain.endsWith(" UTC") ? plain.substring(0, plain.length() - 4) : plain;
        boolean blankForT = plain.length() > 10 && plain.charAt(10) == ' ' && plain.charAt(4) == '-';
        return blankForT ? plain.substring(0, 10) + "T" + plain.substring(11) : plain;
    }

    /// What lies outside cannot be shown or stored as a date of four digits, and no trail means it.
    private static boolean isOfFourDigits(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= 0 && year <= 9999;
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
