package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.history.layer.SameText;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Whether two policies of a resource say the same: services write what they are given in their own way.
///
/// An account's number is stored as the ARN of its root, a list of one as its item, and statements in another order.
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" (account principals), read 2026-11-24; the rest is
/// engineering knowledge.
final class SamePolicy {
    private static final Pattern ROOT = Pattern.compile("arn:[^:]+:iam::(\\d{12}):root");

    private SamePolicy() {}

    static boolean of(Optional<WrittenPolicy> one, Optional<WrittenPolicy> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return SameText.of(one.get(), other.get()) || statements(one.get()).equals(statements(other.get()));
    }

    private static List<String> statements(WrittenPolicy policy) {
        try {
            return JsonReader.read(policy.text())
                    .asObject()
                    .flatMap(document -> document.get("Statement"))
                    .map(value -> value.asArray().map(JsonArray::items).orElse(List.of(value)))
                    .orElse(List.of())
                    .stream()
                    .map(statement -> JsonWriter.compact(plain("", statement)))
                    .sorted()
                    .toList();
        } catch (JsonException _) {
            return List.of(policy.text());
        }
    }

    private static JsonValue plain(String name, JsonValue value) {
        return switch (value) {
            case JsonArray array -> items(name, array);
            case JsonObject object -> members(object);
            case JsonText(String text, _) -> JsonText.of(plain(name, text));
            default -> value.scalar().<JsonValue>map(JsonText::of).orElse(value);
        };
    }

    private static JsonValue items(String name, JsonArray array) {
        List<JsonValue> items = new ArrayList<>();
        array.items().forEach(item -> items.add(plain(name, item)));
        items.sort(Comparator.comparing(JsonWriter::compact));
        return items.size() == 1 ? items.getFirst() : JsonArray.of(items);
    }

    private static JsonValue members(JsonObject object) {
        JsonObject.Builder sorted = JsonObject.builder();
        object.members().stream()
                .sorted(Comparator.comparing(JsonObject.Member::name))
                .forEach(member -> sorted.put(member.name(), plain(member.name(), member.value())));
        return sorted.build();
    }

    private static String plain(String name, String text) {
        Matcher root = ROOT.matcher(text);
        if (root.matches()) {
            return root.group(1);
        }
        return name.equals("Action") || name.equals("NotAction") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
