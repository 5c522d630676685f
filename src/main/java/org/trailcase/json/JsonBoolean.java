package org.trailcase.json;

import java.util.Optional;

/// A JSON truth value.
public record JsonBoolean(boolean value, Span span) implements JsonValue {

    public static JsonBoolean of(boolean value) {
        return new JsonBoolean(value, Span.NOWHERE);
    }

    @Override
    public Optional<String> scalar() {
        return Optional.of(Boolean.toString(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBoolean that && value == that.value;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(value);
    }
}
