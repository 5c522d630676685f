package org.trailcase.json;

import java.math.BigDecimal;
import java.util.Optional;

/// A JSON number, kept as it was written: `1.0` and `1` are the same value in two spellings.
public record JsonNumber(String written, Span span) implements JsonValue {

    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), Span.NOWHERE);
    }

    public BigDecimal value() {
        return new BigDecimal(written);
    }

    @Override
    public Optional<String> scalar() {
        return Optional.of(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber that && value().compareTo(that.value()) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value().doubleValue());
    }
}
