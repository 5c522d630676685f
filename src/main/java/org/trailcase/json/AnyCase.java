package org.trailcase.json;

import java.util.Optional;
import java.util.stream.Stream;

/// An object whose members are found whatever the case of their names: some services write `Id` in an answer and `id` in
/// an export of the same thing.
public record AnyCase(JsonObject object) {

    /// The value under this name; one that is spelled exactly so comes first, and null counts as missing.
    public Optional<JsonValue> get(String name) {
        return object.get(name)
                .or(() -> object.members().stream()
                        .filter(member -> member.name().equalsIgnoreCase(name))
                        .map(JsonObject.Member::value)
                        .findFirst())
                .filter(value -> !(value instanceof JsonNull));
    }

    /// The text, number or truth value under this name, as text; empty text counts as missing.
    public Optional<String> text(String name) {
        return get(name).flatMap(JsonValue::scalar).filter(text -> !text.isEmpty());
    }

    public Optional<Boolean> truth(String name) {
        return text(name).map(Boolean::parseBoolean);
    }

    public Optional<AnyCase> object(String name) {
        return get(name).flatMap(JsonValue::asObject).map(AnyCase::new);
    }

    /// The object at the end of these names, each within the one before.
    public Optional<AnyCase> within(String... names) {
        Optional<AnyCase> here = Optional.of(this);
        for (String name : names) {
            here = here.flatMap(object -> object.object(name));
        }
        return here;
    }

    /// The objects of the list under this name, or the one object that stands there without a list.
    public Stream<AnyCase> objects(String name) {
        return items(name).flatMap(item -> item.asObject().stream()).map(AnyCase::new);
    }

    /// The texts, numbers and truth values of the list under this name, or the one that stands there without a list.
    public Stream<String> texts(String name) {
        return items(name).flatMap(item -> item.scalar().stream()).filter(text -> !text.isEmpty());
    }

    private Stream<JsonValue> items(String name) {
        return get(name).stream()
                .flatMap(value -> value.asArray().map(array -> array.items().stream()).orElseGet(() -> Stream.of(value)));
    }
}
