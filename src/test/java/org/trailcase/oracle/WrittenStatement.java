package org.trailcase.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// One statement as its JSON, and whether `${…}` in it is a variable: only policies of version 2012-10-17 have them.
record WrittenStatement(JsonObject body, boolean hasVariables) {

    static List<WrittenStatement> all(String policyText) {
        JsonObject policy = read(policyText);
        boolean hasVariables = policy.text("Version").orElse("2008-10-17").equals("2012-10-17");
        return items(policy.get("Statement"))
                .map(statement -> new WrittenStatement(statement.asObject().orElseThrow(), hasVariables))
                .toList();
    }

    private static JsonObject read(String text) {
        try {
            return JsonReader.read(text).asObject().orElseThrow();
        } catch (JsonException e) {
            throw new IllegalArgumentException("The oracle is given policies that were read before.", e);
        }
    }

    /// A scalar stands for the list of one.
    static Stream<JsonValue> items(Optional<JsonValue> value) {
        return value.stream()
                .flatMap(some -> some instanceof JsonArray several ? several.items().stream() : Stream.of(some));
    }

    static List<String> texts(Optional<JsonValue> value) {
        return items(value).map(item -> item.scalar().orElseThrow()).toList();
    }

    boolean denies() {
        return body.text("Effect").orElseThrow().equals("Deny");
    }

    boolean has(String element) {
        return body.has(element);
    }

    List<String> texts(String element) {
        return texts(body.get(element));
    }
}
