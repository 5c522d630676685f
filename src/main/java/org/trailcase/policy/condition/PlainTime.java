package org.trailcase.policy.condition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads times in the form in which a trail writes nearly all of them, `2026-03-14T09:26:53Z`, without a formatter.
///
/// Only days that every month has, and no 24th hour: what the ends of months and days mean is left to the formatter.
final class PlainTime {
    private static final String SHAPE = "0000-00-00T00:00:00Z";

    private PlainTime() {}

    /// Empty for every other form, which may be a time all the same.
    static Optional<Instant> read(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        boolean plain = month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60;
        return plain ? Optional.of(instant(year(text), month, day, hour, minute, second)) : Optional.empty();
    }

    private static Instant instant(int year, int month, int day, int hour, int minute, int second) {
        return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char given = text.charAt(i);
            if (wanted == '0' ? given < '0' || given > '9' : given != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int year(String text) {
        return number(text, 0) * 100 + number(text, 2);
    }

    /// The number that the two digits from `at` on make.
    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
