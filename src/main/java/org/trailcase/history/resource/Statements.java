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
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// Policies that are changed one statement at a time, by its Sid.
final class Statements {
    private static final String STATEMENT = "Statement";

    private Statements() {}

    /// A policy, where it was found, and where each of its statements was, unless all of them were found there.
    record Policy(WrittenPolicy written, PolicySource source, List<PolicySource> origins) {}

    /// A statement and where it was found.
    record Told(JsonValue statement, PolicySource origin) {}

    /// A policy after a change, with the origin of each statement, or the sentence that says why that cannot be told.
    sealed interface Edited {
        record Text(Optional<WrittenPolicy> policy, List<PolicySource> origins) implements Edited {}

        record Unreadable(String why) implements Edited {}
    }

    static Edited with(Optional<Policy> policy, String sid, Told statement, String name) {
        if (policy.isEmpty()) {
            JsonObject alone = JsonObject.builder()
                    .put("Version", "2012-10-17")
                    .put(STATEMENT, JsonArray.of(List.of(statement.statement())))
                    .build();
            return new Edited.Text(
                    Optional.of(new WrittenPolicy(name, JsonWriter.pretty(alone), "")), List.of(statement.origin()));
        }
        return edit(policy.get(), statements -> {
            statements.removeIf(one -> isNamed(one.statement(), sid));
            statements.add(statement);
        });
    }

    static Edited without(Policy policy, String sid) {
        return edit(policy, statements -> statements.removeIf(one -> isNamed(one.statement(), sid)));
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
        void on(List<Told> statements);
    }

    // A policy without statements is none: the services drop it.
    private static Edited edit(Policy policy, Edit edit) {
        try {
            Optional<JsonObject> document = JsonReader.read(policy.written().text()).asObject();
            if (document.isEmpty()) {
                return unreadable(policy.written());
            }
            List<Told> statements = told(policy, statements(document.get()));
            edit.on(statements);
            return new Edited.Text(
                    statements.isEmpty()
                            ? Optional.empty()
                            : Optional.of(written(
                                    policy.written(),
                                    document.get(),
                                    statements.stream().map(Told::statement).toList())),
                    statements.stream().map(Told::origin).toList());
        } catch (JsonException _) {
            return unreadable(policy.written());
        }
    }

    private static List<Told> told(Policy policy, List<JsonValue> statements) {
        List<Told> told = new ArrayList<>();
        for (JsonValue statement : statements) {
            boolean isOwn = told.size() < policy.origins().size();
            told.add(new Told(statement, isOwn ? policy.origins().get(told.size()) : policy.source()));
        }
        return told;
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
