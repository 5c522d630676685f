package org.trailcase.policy.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the times that policies and requests write: the W3C profiles of ISO 8601, from a year alone to fractions of a
/// second, the basic form of CloudTrail's session dates, or seconds since 1970.
public final class PolicyTime {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{5,15}(?:\\.\\d{1,9})?");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss[.SSS]XX");
    private static final DateTimeFormatter EXTENDED = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private PolicyTime() {}

    /// Empty when the text is not a time. A time without a zone is UTC.
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(instant(text.strip()));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return PlainTime.read(text).orElseGet(() -> anyForm(text));
    }

    private static Instant anyForm(String text) {
        if (SECONDS.matcher(text).matches()) {
            BigDecimal seconds = new BigDecimal(text);
            BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
            return Instant.ofEpochSecond(
                    whole.longValueExact(), seconds.subtract(whole).movePointRight(9).longValueExact());
        }
        if (YEAR.matcher(text).matches()) {
            return start(Year.parse(text).atDay(1));
        }
        if (MONTH.matcher(text).matches()) {
            return start(YearMonth.parse(text).atDay(1));
        }
        if (DAY.matcher(text).matches()) {
            return start(LocalDate.parse(text));
        }
        if (text.indexOf('-') < 0 && text.length() > 8 && text.charAt(8) == 'T') {
            return OffsetDateTime.parse(text, BASIC).toInstant();
        }
        return switch (EXTENDED.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither with nor without a zone");
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
