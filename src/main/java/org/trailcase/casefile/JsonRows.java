package org.trailcase.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.work.Problem;

/// Short lists and maps that stand in one column as JSON.
final class JsonRows {

    private JsonRows() {}

    static String texts(List<String> texts) {
        return JsonWriter.compact(JsonArray.ofTexts(texts));
    }

    static List<String> texts(String json) {
        return texts(read(json));
    }

    /// In the order of the keys, so that the same map is always the same text.
    static String tags(Map<String, String> tags) {
        JsonObject.Builder object = JsonObject.builder();
        tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tag -> object.put(tag.getKey(), tag.getValue()));
        return JsonWriter.compact(object.build());
    }

    static Map<String, String> tags(String json) {
        Map<String, String> tags = new LinkedHashMap<>();
        read(json).asObject().ifPresent(object -> object.members()
                .forEach(tag -> tags.put(tag.name(), tag.value().scalar().orElse(""))));
        return tags;
    }

    static String lists(Map<String, List<String>> lists) {
        JsonObject.Builder object = JsonObject.builder();
        lists.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(list -> object.put(list.getKey(), JsonArray.ofTexts(list.getValue())));
        return JsonWriter.compact(object.build());
    }

    static Map<String, List<String>> lists(String json) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        read(json).asObject().ifPresent(object -> object.members()
                .forEach(list -> lists.put(list.name(), texts(list.value()))));
        return lists;
    }

    private static List<String> texts(JsonValue value) {
        return value.asArray().stream()
                .flatMap(array -> array.items().stream())
                .flatMap(item -> item.asText().stream())
                .toList();
    }

    private static JsonValue read(String json) {
        try {
            return json.isEmpty() ? JsonText.of("") : JsonReader.read(json);
        } catch (JsonException e) {
            throw new Problem("A policy row of the case is damaged: " + e.getMessage(), e);
        }
    }
}
