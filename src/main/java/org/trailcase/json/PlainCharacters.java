package org.trailcase.json;

import org.trailcase.json.PlainScan.NotPlain;

/// What the characters of plainly written JSON mean, one or eight of them at a time.
final class PlainCharacters {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int CODE_DIGITS = 4;

    private PlainCharacters() {}

    /// The high bit of each byte that is a quotation mark, a backslash, a control character or none of ASCII; of those behind
    /// the first such byte it may be set wrongly. (Warren, "Hacker's Delight", section 6-1: finding bytes below a bound in a
    /// word.)
    static long stops(long eight) {
        long quotes = eight ^ 0x2222222222222222L;
        long slashes = eight ^ 0x5c5c5c5c5c5c5c5cL;
        return ((quotes - ONES) & ~quotes | (slashes - ONES) & ~slashes | (eight - 0x2020202020202020L) | eight) & HIGH_BITS;
    }

    /// Whether the byte stands for itself within a text.
    static boolean isOrdinary(byte c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    /// Whether a number or a word can end before this byte.
    static boolean endsScalar(byte c) {
        return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /// The character that is written with a backslash before this place.
    static byte escaped(byte[] bytes, int at, int end) throws NotPlain {
        return switch (bytes[at]) {
            case '"', '\\', '/' -> bytes[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code(bytes, at + 1, end);
            default -> throw new NotPlain();
        };
    }

    private static byte code(byte[] bytes, int from, int end) throws NotPlain {
        if (from + CODE_DIGITS > end) {
            throw new NotPlain();
        }
        int code = 0;
        for (int i = from; i < from + CODE_DIGITS; i++) {
            int digit = Character.digit(bytes[i], 16);
            code = code << 4 | digit;
            if (digit < 0) {
                throw new NotPlain();
            }
        }
        if (code >= 0x80) {
            throw new NotPlain();
        }
        return (byte) code;
    }
}
