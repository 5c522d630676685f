package org.trailcase.history.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Policies that are changed one statement at a time, by its Sid.
final class Statements {
    private static final String STATEMENT = "Statement";

    private Statements() {}

    /// A policy after a change, or the sentence that says why that cannot be told.
    sealed interface Edited {
        record Text(Optional<WrittenPolicy> policy) implements Edited {}

        record Unreadable(String why) implements Edited {}
    }

    static Edited with(Optional<WrittenPolicy> policy, String sid, JsonObject statement, String name) {
        if (policy.isEmpty()) {
            JsonObject alone = JsonObject.builder()
                    .put("Version", "2012-10-17")
                    .put(STATEMENT, JsonArray.of(List.of(statement)))
                    .build();
            return new Edited.Text(Optional.of(new WrittenPolicy(name, JsonWriter.pretty(alone), "")));
        }
        return edit(policy.get(), statements -> {
            statements.removeIf(one -> isNamed(one, sid));
            statements.add(statement);
        });
    }

    static Edited without(WrittenPolicy policy, String sid) {
        return edit(policy, statements -> statements.removeIf(one -> isNamed(one, sid)));
    }

    static boolean has(WrittenPolicy policy, String sid) {
        try {
            return JsonReader.read(policy.text()).asObject().stream()
                    .flatMap(document -> statements(document).stream())
                    .anyMatch(one -> isNamed(one, sid));
        } catch (JsonException _) {
            return true;
        }
    }

    private interface Edit {
        void on(List<JsonValue> statements);
    }

    // A policy without statements is none: the services drop it.
    private static Edited edit(WrittenPolicy policy, Edit edit) {
        try {
            Optional<JsonObject> document = JsonReader.read(policy.text()).asObject();
            if (document.isEmpty()) {
                return unreadable(policy);
            }
            List<JsonValue> statements = new ArrayList<>(statements(document.get()));
            edit.on(statements);
            return new Edited.Text(
                    statements.isEmpty() ? Optional.empty() : Optional.of(written(policy, document.get(), statements)));
        } catch (JsonException _) {
            return unreadable(policy);
        }
    }

    private static WrittenPolicy written(WrittenPolicy policy, JsonObject document, List<JsonValue> statements) {
        JsonObject.Builder changed = JsonObject.builder();
        document.members().stream()
                .filter(member -> !member.name().equals(STATEMENT))
                .forEach(member -> changed.put(member.name(), member.value()));
        changed.put(STATEMENT, JsonArray.of(statements));
        return new WrittenPolicy(policy.name(), JsonWriter.pretty(changed.build()), "");
    }

    private static Edited unreadable(WrittenPolicy policy) {
        return new Edited.Unreadable("A statement of %s was changed, and the text before cannot be read."
                .formatted(policy.name()));
    }

    private static List<JsonValue> statements(JsonObject document) {
        return document.get(STATEMENT)
                .map(value -> value.asArray().map(JsonArray::items).orElse(List.of(value)))
                .orElse(List.of());
    }

    private static boolean isNamed(JsonValue statement, String sid) {
        return statement.asObject().flatMap(object -> object.get("Sid")).filter(JsonText.of(sid)::equals).isPresent();
    }
}
