package org.trailcase.json;

import java.nio.charset.StandardCharsets;

/// A record that an envelope holds as the value of a string: its place is the string, quotation marks included.
///
/// Whoever has the bytes of a record knows by the quotation mark they begin with that the record is what the string
/// says; a record that stands as it is begins with a brace.
public final class TextRecord {

    private TextRecord() {}

    /// Whether the record at this place is the value of a string, in UTF-8 or UTF-16.
    public static boolean isOne(byte[] bytes, int from, int to) {
        return to - from > 1 && (bytes[from] == '"' || (bytes[from] == 0 && bytes[from + 1] == '"'));
    }

    /// What the string says, in UTF-8.
    public static byte[] opened(byte[] bytes, int from, int to) throws JsonException {
        return JsonReader.read(bytes, from, to)
                .asText()
                .orElseThrow(() -> new JsonException("This is not a text.", from))
                .getBytes(StandardCharsets.UTF_8);
    }
}
