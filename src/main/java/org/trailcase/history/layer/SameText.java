package org.trailcase.history.layer;

import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Whether two texts are the same policy: exports lay documents out in their own way.
public final class SameText {

    private SameText() {}

    public static boolean of(WrittenPolicy one, WrittenPolicy other) {
        return of(one.text(), other.text());
    }

    public static boolean of(String one, String other) {
        return one.equals(other) || compact(one).equals(compact(other));
    }

    private static String compact(String text) {
        try {
            return JsonWriter.compact(JsonReader.read(text));
        } catch (JsonException _) {
            return text;
        }
    }
}
