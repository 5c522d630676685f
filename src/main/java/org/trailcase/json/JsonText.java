package org.trailcase.json;

import java.util.Optional;

/// A JSON string; the span includes its quotation marks.
public record JsonText(String text, Span span) implements JsonValue {

    public static JsonText of(String text) {
        return new JsonText(text, Span.NOWHERE);
    }

    @Override
    public Optional<String> scalar() {
        return Optional.of(text);
    }

    @Override
    public Optional<String> asText() {
        return Optional.of(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
