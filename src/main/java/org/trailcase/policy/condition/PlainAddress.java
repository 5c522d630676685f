package org.trailcase.policy.condition;

import java.util.Optional;

/// Reads IPv4 addresses in their usual form, four numbers from 0 to 255 without leading zeros.
final class PlainAddress {
    private static final int NUMBERS = 4;

    private PlainAddress() {}

    /// Empty for every other text, which may be an address all the same.
    static Optional<byte[]> read(String text) {
        byte[] address = new byte[NUMBERS];
        int at = 0;
        for (int i = 0; i < NUMBERS; i++) {
            int end = i == NUMBERS - 1 ? text.length() : text.indexOf('.', at);
            int number = end < 0 ? -1 : number(text, at, end);
            if (number < 0) {
                return Optional.empty();
            }
            address[i] = (byte) number;
            at = end + 1;
        }
        return Optional.of(address);
    }

    private static int number(String text, int from, int to) {
        boolean plain = to > from && to - from <= 3 && (to - from == 1 || text.charAt(from) != '0');
        int number = 0;
        for (int i = from; plain && i < to; i++) {
            int digit = text.charAt(i) - '0';
            plain = digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        return plain && number <= 255 ? number : -1;
    }
}
