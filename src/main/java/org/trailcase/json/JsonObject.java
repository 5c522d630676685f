package org.trailcase.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object: its members in the order written, duplicates included.
///
/// Two objects are equal when they hold the same members in any order; those of one name in the order written.
public record JsonObject(List<Member> members, Span span) implements JsonValue {

    /// One name and its value; the span reaches from the name's opening quotation mark to the end of the value.
    public record Member(String name, Span span, JsonValue value) {}

    public JsonObject {
        members = List.copyOf(members);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// The value under this exact name: the last one, as most readers take it, when the name occurs twice.
    public Optional<JsonValue> get(String name) {
        for (int i = members.size() - 1; i >= 0; i--) {
            if (members.get(i).name().equals(name)) {
                return Optional.of(members.get(i).value());
            }
        }
        return Optional.empty();
    }

    /// The text under this name; empty when it is missing or not text.
    public Optional<String> text(String name) {
        return get(name).flatMap(JsonValue::asText);
    }

    /// The text, number or truth value under this name, as text.
    public Optional<String> scalar(String name) {
        return get(name).flatMap(JsonValue::scalar);
    }

    public Optional<JsonObject> object(String name) {
        return get(name).flatMap(JsonValue::asObject);
    }

    public Optional<JsonArray> array(String name) {
        return get(name).flatMap(JsonValue::asArray);
    }

    public boolean has(String name) {
        return get(name).isPresent();
    }

    @Override
    public Optional<JsonObject> asObject() {
        return Optional.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject that
                && members.size() == that.members.size()
                && byName().equals(that.byName());
    }

    // Each value is compared once: asking both ways at every depth would double the work with each level.
    private Map<String, List<JsonValue>> byName() {
        Map<String, List<JsonValue>> values = new HashMap<>();
        members.forEach(member ->
                values.computeIfAbsent(member.name(), _ -> new ArrayList<>(1)).add(member.value()));
        return values;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (Member member : members) {
            sum += member.name().hashCode() ^ member.value().hashCode();
        }
        return sum;
    }

    /// Puts an object together for output; names keep the order in which they are put.
    public static final class Builder {
        private final List<Member> members = new ArrayList<>();

        public Builder put(String name, JsonValue value) {
            members.add(new Member(name, Span.NOWHERE, value));
            return this;
        }

        public Builder put(String name, String text) {
            return put(name, JsonText.of(text));
        }

        public Builder put(String name, long number) {
            return put(name, JsonNumber.of(number));
        }

        public Builder put(String name, boolean value) {
            return put(name, JsonBoolean.of(value));
        }

        /// The text, or null where there is none.
        public Builder put(String name, Optional<String> text) {
            return put(name, text.<JsonValue>map(JsonText::of).orElse(JsonNull.NULL));
        }

        public JsonObject build() {
            return new JsonObject(members, Span.NOWHERE);
        }
    }
}
