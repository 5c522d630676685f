package org.trailcase.fuzz;

import java.util.List;
import java.util.Random;

/// JSON values that are valid, or nearly, and that no service writes.
final class HostileValues {
    private static final List<String> SMALL = List.of(
            "null", "true", "false", "[]", "{}", "[[]]", "[null]", "\"\"", "\" \"", "0", "-0", "-1", "0.1", "1e5", "1E400", "-1e-400",
            "1e999999999", "9223372036854775807", "9223372036854775808", "-62135596800", "253402300800", "99999999999999999999999",
            "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\\ufeff\"", "\"\\u2028\\u2029\"", "\"\u007f\"",
            "\"\uFEFF\"", "\"\u202ex\"", "\"\uD83D\uDE00\"", "\"}]{[\\\",:\"", "\",{\\\"eventVersion\\\":\\\"1.08\\\"\"", "\"'; DROP TABLE event; --\"",
            "\"1601-01-01T00:00:00Z\"", "\"1970-01-01T00:00:00Z\"", "\"0000-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"",
            "\"9999-12-31T23:59:59-18:00\"", "\"+10000-01-01T00:00:00Z\"", "\"2026-02-30T25:61:61Z\"", "\"2026-03-14T09:12:44\"",
            "\"20260314T091244Z\"", "{\"a\":1,\"a\":2}", "{\"\":{\"\":{\"\":\"\"}}}", "[1,\"1\",true,null,{},[]]", "\"arn:aws:iam::111122223333:user/a\"",
            "\"arn:::::\"", "\"${aws:username}\"", "\"%7B%22Statement%22%3A%5B%5D%7D\"", "\"%\"", "\"%zz%\"", "{\"Statement\":{}}",
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"");

    private HostileValues() {}

    static String any(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> "\"" + piece(random).repeat(1 + random.nextInt(262_144 / 8)) + "\"";
            case 1 -> nested(random, List.of(98, 100, 101, 400, 499, 501, 511, 512, 513, 1100).get(random.nextInt(10)));
            case 2 -> random.nextInt(8) == 0 ? nested(random, 100_000) : nested(random, 60);
            case 3 -> "1".repeat(1 + random.nextInt(random.nextInt(4) == 0 ? 1_000_000 : 1500));
            case 4 -> "{" + ("\"" + "n".repeat(1 + random.nextInt(70_000)) + "\":1") + "}";
            default -> SMALL.get(random.nextInt(SMALL.size()));
        };
    }

    private static String nested(Random random, int depth) {
        return switch (random.nextInt(3)) {
            case 0 -> "[".repeat(depth) + "]".repeat(depth);
            case 1 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            default -> "[{\"eventVersion\":".repeat(depth / 2) + "0" + "}]".repeat(depth / 2);
        };
    }

    private static String piece(Random random) {
        return List.of("x", "\u00e9", "\\n", "\\u0041", "\uD83D\uDE00", "\\\"", "{\\\"", "a b ").get(random.nextInt(8));
    }
}
