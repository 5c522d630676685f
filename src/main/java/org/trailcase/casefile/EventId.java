package org.trailcase.casefile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/// The event id as a row holds it: 16 bytes when it is a UUID in its usual spelling, else the text.
final class EventId {
    private static final Pattern USUAL = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private EventId() {}

    static Object stored(String text) {
        if (!USUAL.matcher(text).matches()) {
            return text;
        }
        UUID uuid = UUID.fromString(text);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
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
