package org.trailcase.casefile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.UUID;

/// The event id as a row holds it: 16 bytes when it is a UUID in its usual spelling, else the text.
final class EventId {
    private static final String USUAL = "00000000-0000-0000-0000-000000000000";

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private EventId() {}

    static Object stored(String text) {
        if (!isUsual(text)) {
            return text;
        }
        byte[] bytes = new byte[16];
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit >= 0) {
                bytes[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            }
        }
        return bytes;
    }

    // Asked of every event of an import: a regular expression takes several times as long.
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (USUAL.charAt(i) == '-' ? c != '-' : !isDigit) {
                return false;
            }
        }
        return true;
    }

    /// A number for an id as a row holds it; different ids seldom have the same.
    static long number(Object stored) {
        if (stored instanceof byte[] bytes && bytes.length == 2 * Long.BYTES) {
            return ((long) LONGS.get(bytes, 0) ^ Long.rotateLeft((long) LONGS.get(bytes, Long.BYTES), 32)) * FACTOR;
        }
        long number = FACTOR;
        String text = text(stored);
        for (int i = 0; i < text.length(); i++) {
            number = (number ^ text.charAt(i)) * 0x100000001B3L;
        }
        return number;
    }

    static String text(Object stored) {
        if (stored instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return bytes.length == 16
                    ? new UUID(buffer.getLong(), buffer.getLong()).toString()
                    : Arrays.toString(bytes);
        }
        return String.valueOf(stored);
    }
}
