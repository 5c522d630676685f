package org.trailcase.intake.format.trail;

import java.util.List;
import java.util.Optional;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Puts the things that a call touched into a record, in whichever way a form lists them.
final class Resources {
    private Resources() {}

    // A name that is no ARN has no place in CloudTrail's list, and stays as it was written.
    static void put(Assembly assembly, String column, JsonValue value) {
        Optional<String> text = value.asText();
        Optional<JsonValue> parted =
                text.isPresent() ? Row.json(text.get()).or(() -> SqlText.read(text.get())) : Optional.of(value);
        if (parted.isEmpty()) {
            assembly.putAsText("resources", text.orElse(""));
            return;
        }
        List<JsonValue> items = parted.get().asArray().map(JsonArray::items).orElse(List.of(parted.get()));
        List<JsonValue> known = items.stream()
                .flatMap(item -> item.asObject().stream())
                .flatMap(item -> resource(new AnyCase(item)).stream())
                .toList();
        if (!known.isEmpty()) {
            assembly.put("resources", JsonArray.of(known));
        }
        if (known.size() < items.size()) {
            assembly.column(column, parted.get());
        }
    }

    private static Optional<JsonValue> resource(AnyCase item) {
        Optional<String> arn =
                item.text("arn").or(() -> item.text("resourceName").filter(name -> name.startsWith("arn:")));
        Optional<String> prefix = item.text("arnPrefix");
        if (arn.isEmpty() && prefix.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder made = JsonObject.builder();
        arn.ifPresent(text -> made.put("ARN", text));
        prefix.ifPresent(text -> made.put("ARNPrefix", text));
        item.text("accountId").ifPresent(text -> made.put("accountId", text));
        item.text("type").or(() -> item.text("resourceType")).ifPresent(text -> made.put("type", text));
        return Optional.of(made.build());
    }
}
