package org.trailcase.intake.format.trail;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.trail.Assembled;

/// Puts a record together in CloudTrail's own names from the values of another form, and keeps an account of it.
///
/// The account is the record's member `trailcase`: the `form`; `lacks`, the members of CloudTrail's record that the form
/// does not hold; `asText`, those that it holds in a text which could not be parted for certain; `readAs`, where a column
/// was taken for a member that it does not name outright; `columns`, what has no place in CloudTrail's record.
final class Assembly {
    private final String form;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Set<String> lacks = new LinkedHashSet<>();
    private final Set<String> asText = new LinkedHashSet<>();
    private final Map<String, JsonValue> readAs = new LinkedHashMap<>();
    private final Map<String, JsonValue> columns = new LinkedHashMap<>();

    Assembly(String form) {
        this.form = form;
    }

    /// Begins with these members.
    Assembly(String form, JsonObject members) {
        this(form);
        members.members().forEach(member -> tree.put(member.name(), member.value()));
    }

    /// Puts a value at a path of names with points between; what stands there already stays.
    void put(String path, JsonValue value) {
        Map<String, Object> here = tree;
        String rest = path;
        for (int point = rest.indexOf('.'); point > 0; point = rest.indexOf('.')) {
            Optional<Map<String, Object>> inner = inner(here, rest.substring(0, point));
            if (inner.isEmpty()) {
                return;
            }
            here = inner.get();
            rest = rest.substring(point + 1);
        }
        here.putIfAbsent(rest, value);
    }

    void put(String path, String text) {
        put(path, JsonText.of(text));
    }

    boolean has(String path) {
        return tree.containsKey(path);
    }

    /// Puts the value that a text holds as JSON; the text itself where it holds none, and says so.
    void putJson(String path, String text) {
        try {
            put(path, JsonReader.read(text));
        } catch (JsonException _) {
            putAsText(path, text);
        }
    }

    /// Puts a text that may hold more than it could be parted into.
    void putAsText(String path, String text) {
        put(path, text);
        asText.add(path);
    }

    void lacks(String name) {
        lacks.add(name);
    }

    void readAs(String column, String path) {
        readAs.put(column, JsonText.of(path));
    }

    /// Keeps what has no place in CloudTrail's record.
    void column(String name, JsonValue value) {
        columns.put(name, value);
    }

    JsonObject build() {
        JsonObject.Builder record = JsonObject.builder();
        members(tree, record);
        JsonObject.Builder account = JsonObject.builder().put("form", form);
        if (!lacks.isEmpty()) {
            account.put(Assembled.LACKS, JsonArray.of(lacks.stream().map(Assembly::text).toList()));
        }
        if (!asText.isEmpty()) {
            account.put("asText", JsonArray.of(asText.stream().map(Assembly::text).toList()));
        }
        if (!readAs.isEmpty()) {
            account.put("readAs", object(readAs));
        }
        if (!columns.isEmpty()) {
            account.put("columns", object(columns));
        }
        return record.put(Assembled.MEMBER, account.build()).build();
    }

    private static JsonValue text(String text) {
        return JsonText.of(text);
    }

    private static JsonObject object(Map<String, JsonValue> values) {
        JsonObject.Builder object = JsonObject.builder();
        values.forEach(object::put);
        return object.build();
    }

    private static void members(Map<String, Object> tree, JsonObject.Builder object) {
        tree.forEach((name, value) -> {
            if (value instanceof JsonValue leaf) {
                object.put(name, leaf);
            } else if (value instanceof Branch branch) {
                JsonObject.Builder inner = JsonObject.builder();
                members(branch, inner);
                object.put(name, inner.build());
            }
        });
    }

    private static final class Branch extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    // Empty where a value stands that is no branch.
    private static Optional<Map<String, Object>> inner(Map<String, Object> here, String name) {
        Object found = here.computeIfAbsent(name, _ -> new Branch());
        return found instanceof Branch branch ? Optional.of(branch) : Optional.empty();
    }
}
