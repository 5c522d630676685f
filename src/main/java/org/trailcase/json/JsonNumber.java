package org.trailcase.json;

import java.math.BigDecimal;
import java.util.Optional;

/// A JSON number, kept as it was written: `1.0` and `1` are the same value in two spellings.
public record JsonNumber(String written, Span span) implements JsonValue {

    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), Span.NOWHERE);
    }

    /// Empty where the exponent is beyond any that is computed with: JSON itself knows no bound.
    public Optional<BigDecimal> value() {
        try {
            return Optional.of(new BigDecimal(written));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> scalar() {
        return Optional.of(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber that && (written.equals(that.written) || isSameNumber(that));
    }

    @Override
    public int hashCode() {
        return value().map(BigDecimal::doubleValue).hashCode();
    }

    private boolean isSameNumber(JsonNumber other) {
        return value().flatMap(one -> other.value().map(another -> one.compareTo(another) == 0))
                .orElse(false);
    }
}
