package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonBoolean;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// Looks into the `requestParameters` of a record, where services differ in letter case and in depth.
final class RequestParameters {

    private RequestParameters() {}

    /// Whether the request says anything under this name at the top.
    static boolean has(JsonObject parameters, String name) {
        return top(parameters, name).anyMatch(RequestParameters::says);
    }

    /// The texts under this name: those at the top if there are any, else those anywhere below.
    static List<String> texts(JsonObject parameters, String name) {
        List<String> above = new ArrayList<>();
        top(parameters, name).forEach(value -> collect(value, above));
        if (!above.isEmpty()) {
            return above;
        }
        List<String> below = new ArrayList<>();
        walk("", parameters, (path, text) -> {
            if (path.regionMatches(true, path.lastIndexOf('/') + 1, name, 0, name.length())
                    && path.length() - path.lastIndexOf('/') - 1 == name.length()) {
                below.add(text);
            }
        });
        return below;
    }

    /// Every text, number or truth value with the names that lead to it, divided by slashes.
    static void walk(String path, JsonValue value, BiConsumer<String, String> visitor) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach(member -> walk(path + "/" + member.name(), member.value(), visitor));
            case JsonArray array -> array.items().forEach(item -> walk(path, item, visitor));
            case JsonText(var text, _) -> visitor.accept(path, text);
            case JsonNumber(var written, _) -> visitor.accept(path, written);
            case JsonBoolean(var truth, _) -> visitor.accept(path, Boolean.toString(truth));
            case JsonNull _ -> {}
        }
    }

    /// A path of [#walk] as people write it: `iamInstanceProfile.arn`.
    static String dotted(String path) {
        return path.substring(1).replace('/', '.');
    }

    private static Stream<JsonValue> top(JsonObject parameters, String name) {
        return parameters.members().stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .map(JsonObject.Member::value);
    }

    private static boolean says(JsonValue value) {
        return switch (value) {
            case JsonObject object -> !object.members().isEmpty();
            case JsonArray array -> !array.items().isEmpty();
            case JsonText(var text, _) -> !text.isEmpty() && !text.equals("false");
            case JsonNumber _ -> true;
            case JsonBoolean(var truth, _) -> truth;
            case JsonNull _ -> false;
        };
    }

    private static void collect(JsonValue value, List<String> texts) {
        switch (value) {
            case JsonArray array -> array.items().forEach(item -> collect(item, texts));
            case JsonText(var text, _) -> texts.add(text);
            case JsonNumber(var written, _) -> texts.add(written);
            case JsonObject _, JsonBoolean _, JsonNull _ -> {}
        }
    }
}
