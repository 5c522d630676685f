package org.trailcase.json;

import java.util.Optional;

/// Any JSON value, with its place in the text. Equality looks at the value, never at the place.
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {

    Span span();

    /// The value as the text that IAM and CloudTrail compare: the text itself, or a number or truth value as written.
    /// Empty for objects, arrays and null.
    default Optional<String> scalar() {
        return Optional.empty();
    }

    /// The object that this value is, or empty.
    default Optional<JsonObject> asObject() {
        return Optional.empty();
    }

    /// The array that this value is, or empty.
    default Optional<JsonArray> asArray() {
        return Optional.empty();
    }

    /// The text that this value is, or empty: a number is not text.
    default Optional<String> asText() {
        return Optional.empty();
    }
}
