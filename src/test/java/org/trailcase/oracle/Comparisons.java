package org.trailcase.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// How one value of a request is compared with one value of a policy, operator by operator.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators", read 2026-11-24. A value that is not of the
/// operator's type makes the comparison false; it is no error.
final class Comparisons {
    private Comparisons() {}

    static boolean numbers(String given, String written, IntPredicate order) {
        Optional<BigDecimal> left = number(given);
        Optional<BigDecimal> right = number(written);
        return left.isPresent() && right.isPresent() && order.test(left.get().compareTo(right.get()));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static boolean dates(String given, String written, IntPredicate order) {
        Optional<Instant> left = date(given);
        Optional<Instant> right = date(written);
        return left.isPresent() && right.isPresent() && order.test(left.get().compareTo(right.get()));
    }

    // The profiles of W3C's note on date and time, or seconds since 1970. Four digits alone are a year.
    private static Optional<Instant> date(String text) {
        if (text.matches("\\d{4}")) {
            return Optional.of(midnight(LocalDate.of(Integer.parseInt(text), 1, 1)));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return Optional.of(midnight(YearMonth.parse(text).atDay(1)));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(midnight(LocalDate.parse(text)));
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})")) {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        }
        return text.matches("\\d{5,12}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text))) : Optional.empty();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static boolean truth(String given, String written) {
        return isTruth(given) && given.equalsIgnoreCase(written);
    }

    private static boolean isTruth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    static boolean bytes(String given, String written) {
        try {
            return Arrays.equals(
                    Base64.getDecoder().decode(given), Base64.getDecoder().decode(written));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether an address lies in a range; the bits of the range behind its prefix do not count.
    static boolean address(String given, String range) {
        String[] parts = range.split("/", 2);
        Optional<String> address = bits(given);
        Optional<String> base = bits(parts[0]);
        if (address.isEmpty()
                || base.isEmpty()
                || address.get().length() != base.get().length()) {
            return false;
        }
        if (parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        int prefix = parts.length == 1 ? base.get().length() : Integer.parseInt(parts[1]);
        return address.get().startsWith(base.get().substring(0, prefix));
    }

    // The address as its 32 or 128 binary digits.
    private static Optional<String> bits(String address) {
        if (address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return Optional.of(digits(List.of(address.split("\\.")), 10, 8));
        }
        if (!address.contains(":") || !address.matches("[0-9a-fA-F:]+")) {
            return Optional.empty();
        }
        String[] halves = address.split("::", -1);
        List<String> head = groups(halves[0]);
        List<String> tail = halves.length == 2 ? groups(halves[1]) : List.of();
        int missing = 8 - head.size() - tail.size();
        return Optional.of(digits(head, 16, 16) + "0".repeat(16 * missing) + digits(tail, 16, 16));
    }

    private static List<String> groups(String half) {
        return half.isEmpty() ? List.of() : List.of(half.split(":"));
    }

    private static String digits(List<String> numbers, int radix, int width) {
        StringBuilder digits = new StringBuilder();
        for (String number : numbers) {
            String binary = Integer.toBinaryString(Integer.parseInt(number, radix));
            digits.append("0".repeat(width - binary.length())).append(binary);
        }
        return digits.toString();
    }

    /// Component by component, so that no wildcard swallows a colon before the sixth. Both must have all six, but for a
    /// lone star, which AWS's documents do not speak of here: it is taken for every ARN, as in Resource.
    static boolean arns(String given, TextPattern written) {
        String[] components = given.split(":", 6);
        if (components.length == 6 && written.isStars()) {
            return true;
        }
        List<TextPattern> patterns = written.splitAtColons(6);
        if (components.length < 6 || patterns.size() < 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!patterns.get(i).matches(components[i])) {
                return false;
            }
        }
        return true;
    }
}
