package org.trailcase.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A JSON array.
public record JsonArray(List<JsonValue> items, Span span) implements JsonValue {

    public JsonArray {
        items = List.copyOf(items);
    }

    public static JsonArray of(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items), Span.NOWHERE);
    }

    public static JsonArray ofTexts(List<String> texts) {
        return of(texts.stream().map(JsonText::of).toList());
    }

    /// The objects among the items, in order; items of other kinds are passed over.
    public Stream<JsonObject> objects() {
        return items.stream().flatMap(item -> item.asObject().stream());
    }

    @Override
    public Optional<JsonArray> asArray() {
        return Optional.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonArray that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
