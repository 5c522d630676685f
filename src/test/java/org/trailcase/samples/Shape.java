package org.trailcase.samples;

import java.util.Collection;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.Span;

/// JSON put down in few words.
final class Shape {
    private Shape() {}

    /// An object from names and values in turn.
    static JsonObject of(Object... namesAndValues) {
        JsonObject.Builder object = JsonObject.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object.build();
    }

    static JsonArray list(Object... items) {
        return list(java.util.List.of(items));
    }

    static JsonArray list(Collection<?> items) {
        return new JsonArray(items.stream().map(Shape::value).toList(), Span.NOWHERE);
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case String text -> JsonText.of(text);
            case Integer number -> JsonNumber.of(number);
            case Boolean truth -> JsonBoolean.of(truth);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }
}
