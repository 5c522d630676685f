package org.trailcase.json;

/// The JSON null.
public record JsonNull(Span span) implements JsonValue {

    public static final JsonNull NULL = new JsonNull(Span.NOWHERE);

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNull;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
