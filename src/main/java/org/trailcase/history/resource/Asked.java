package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Finds things in requests and answers, wherever a service puts them.
final class Asked {

    private Asked() {}

    /// The value at a path of member names with dots between them.
    static Optional<JsonValue> at(JsonObject object, String path) {
        Optional<JsonValue> value = Optional.of(object);
        for (String name : path.split("\\.")) {
            value = value.flatMap(JsonValue::asObject).flatMap(inner -> inner.get(name));
        }
        return value;
    }

    /// The first member of this name at any depth; the case of its first letter does not matter.
    static Optional<JsonValue> anywhere(JsonValue value, String name) {
        for (JsonObject.Member member : value.asObject().map(JsonObject::members).orElse(List.of())) {
            Optional<JsonValue> found = member.name().equalsIgnoreCase(name)
                    ? Optional.of(member.value())
                    : anywhere(member.value(), name);
            if (found.isPresent()) {
                return found;
            }
        }
        return value.asArray().map(JsonArray::items).orElse(List.of()).stream()
                .flatMap(item -> anywhere(item, name).stream())
                .findFirst();
    }

    /// Every text of this form at any depth, in order.
    static List<String> texts(JsonValue value, Pattern form) {
        List<String> found = new ArrayList<>();
        collect(value, form, found);
        return found;
    }

    private static void collect(JsonValue value, Pattern form, List<String> found) {
        value.asObject().ifPresent(object -> object.members().forEach(one -> collect(one.value(), form, found)));
        value.asArray().ifPresent(array -> array.items().forEach(one -> collect(one, form, found)));
        value.asText()
                .filter(text -> form.matcher(text).matches() && !found.contains(text))
                .ifPresent(found::add);
    }

    /// The texts of a list, or of a single text.
    static List<String> list(Optional<JsonValue> value) {
        return value.map(given -> given.asArray().map(JsonArray::items).orElse(List.of(given))).orElse(List.of()).stream()
                .flatMap(item -> item.scalar().stream())
                .toList();
    }
}
