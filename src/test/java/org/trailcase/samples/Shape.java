package org.trailcase.samples;

import java.util.Collection;
import java.util.List;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
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

    /// An object from its text, in which each `%s` stands for the next value.
    static JsonObject json(String text, Object... values) {
        try {
            return JsonReader.read(text.formatted(values)).asObject().orElseThrow();
        } catch (JsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonArray list(Object... items) {
        return list(List.of(items));
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
