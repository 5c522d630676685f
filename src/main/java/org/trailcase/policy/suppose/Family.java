package org.trailcase.policy.suppose;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.condition.PolicyTime;

/// Operators that tell the values of a key apart in the same way.
enum Family {
    TEXT {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            return Optional.of(withOther(written, Representative.UNLIKELY));
        }
    },
    /// Texts that may end in a star. A longest matching prefix decides which shorter ones match.
    PREFIX {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            List<Representative> all = new ArrayList<>(withOther(List.of(), Representative.UNLIKELY));
            for (String pattern : written) {
                String prefix = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : pattern;
                if (prefix.indexOf('*') >= 0 || prefix.indexOf('?') >= 0) {
                    return Optional.empty();
                }
                all.add(pattern.endsWith("*") && !prefix.isEmpty()
                        ? new Representative(prefix + Representative.UNLIKELY, pattern)
                        : Representative.itself(prefix));
            }
            return Optional.of(List.copyOf(all));
        }
    },
    NUMBER {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            TreeSet<BigDecimal> bounds = new TreeSet<>();
            for (String text : written) {
                try {
                    bounds.add(new BigDecimal(text.strip()));
                } catch (NumberFormatException _) {
                    return Optional.empty();
                }
            }
            return Optional.of(around(bounds, BigDecimal::toPlainString, !KeyTypes.isNumber(key)));
        }
    },
    DATE {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            TreeSet<BigDecimal> bounds = new TreeSet<>();
            for (String text : written) {
                Optional<BigDecimal> seconds = PolicyTime.read(text)
                        .filter(time -> time.getNano() == 0)
                        .map(time -> BigDecimal.valueOf(time.getEpochSecond()));
                // Smaller numbers would be read as years.
                if (seconds.isEmpty() || seconds.get().compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
                    return Optional.empty();
                }
                bounds.add(seconds.get());
            }
            return Optional.of(around(bounds, Family::time, !KeyTypes.isDate(key)));
        }
    },
    TRUTH {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            List<String> truths = List.of("true", "false");
            return Optional.of(
                    KeyTypes.isTruth(key)
                            ? truths.stream().map(Representative::itself).toList()
                            : withOther(truths, Representative.UNLIKELY));
        }
    },
    /// Comparisons whose kinds of value are not listed.
    OTHER {
        @Override
        Optional<List<Representative>> representatives(String key, List<String> written) {
            return Optional.empty();
        }
    };

    /// Empty when the values written cannot be told apart by a short list.
    abstract Optional<List<Representative>> representatives(String key, List<String> written);

    static Family of(ConditionOperator operator) {
        return switch (operator) {
            case STRING_EQUALS, STRING_NOT_EQUALS, NULL -> TEXT;
            case STRING_LIKE, STRING_NOT_LIKE -> PREFIX;
            case NUMERIC_EQUALS,
                    NUMERIC_NOT_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS -> NUMBER;
            case DATE_EQUALS,
                    DATE_NOT_EQUALS,
                    DATE_LESS_THAN,
                    DATE_LESS_THAN_EQUALS,
                    DATE_GREATER_THAN,
                    DATE_GREATER_THAN_EQUALS -> DATE;
            case BOOL -> TRUTH;
            case STRING_EQUALS_IGNORE_CASE,
                    STRING_NOT_EQUALS_IGNORE_CASE,
                    BINARY_EQUALS,
                    IP_ADDRESS,
                    NOT_IP_ADDRESS,
                    ARN_EQUALS,
                    ARN_NOT_EQUALS,
                    ARN_LIKE,
                    ARN_NOT_LIKE -> OTHER;
        };
    }

    private static List<Representative> withOther(List<String> written, String other) {
        List<Representative> all = new ArrayList<>();
        written.forEach(value -> all.add(Representative.itself(value)));
        all.add(Representative.other(other));
        return List.copyOf(all);
    }

    private static String time(BigDecimal seconds) {
        return Instant.ofEpochSecond(seconds.longValue()).toString();
    }

    /// The bounds themselves, a point in every gap, one on either side, and perhaps something that cannot be read.
    private static List<Representative> around(
            TreeSet<BigDecimal> bounds, Function<BigDecimal, String> words, boolean mayBeUnreadable) {
        List<Representative> all = new ArrayList<>();
        for (BigDecimal bound : bounds) {
            Optional<BigDecimal> below = Optional.ofNullable(bounds.lower(bound));
            all.add(below.map(low -> new Representative(
                            low.add(bound).divide(BigDecimal.TWO).toPlainString(),
                            "between " + words.apply(low) + " and " + words.apply(bound)))
                    .orElseGet(() -> new Representative(
                            bound.subtract(BigDecimal.ONE).toPlainString(), "less than " + words.apply(bound))));
            all.add(new Representative(bound.toPlainString(), words.apply(bound)));
        }
        if (!bounds.isEmpty()) {
            BigDecimal last = bounds.last();
            all.add(new Representative(
                    last.add(BigDecimal.ONE).toPlainString(), "greater than " + words.apply(last)));
        }
        if (mayBeUnreadable || bounds.isEmpty()) {
            all.add(Representative.other(Representative.UNLIKELY));
        }
        return List.copyOf(all);
    }
}
