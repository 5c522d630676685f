package org.trailcase.intake.format.trail;

import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Where the members of an envelope are that hold events, whichever envelope it is.
final class Envelopes {
    private static final List<String> LISTS = List.of("Records", "Events", "logEvents");
    private static final List<String> ONES = List.of(
            "detail", "eventData", "CloudTrailEvent", "message", "@message", "_raw", "result", "_source", "event.original",
            "raw_data", "Message");

    private Envelopes() {}

    /// The values in this object that may be events or envelopes of some; empty when it is no envelope that is known.
    static List<JsonValue> inside(JsonObject object) {
        for (String name : LISTS) {
            Optional<JsonArray> list = object.array(name);
            if (list.isPresent()) {
                return list.get().items();
            }
        }
        return ONES.stream()
                .flatMap(name -> at(object, name).stream())
                .limit(1)
                .toList();
    }

    /// The value at this path, whose names stand one in the other or as one name with points; of a list with one item the item,
    /// as searches return single fields.
    static Optional<JsonValue> at(JsonObject object, String path) {
        Optional<JsonValue> whole = object.get(path);
        if (whole.isPresent()) {
            return whole.flatMap(Envelopes::single);
        }
        for (int point = path.lastIndexOf('.'); point > 0; point = path.lastIndexOf('.', point - 1)) {
            String rest = path.substring(point + 1);
            Optional<JsonValue> found =
                    object.object(path.substring(0, point)).flatMap(outer -> at(outer, rest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<String> textAt(JsonObject object, String path) {
        return at(object, path).flatMap(JsonValue::scalar).filter(text -> !text.isEmpty());
    }

    private static Optional<JsonValue> single(JsonValue value) {
        return value.asArray().filter(list -> list.items().size() == 1).map(list -> list.items().getFirst()).or(() -> Optional.of(value));
    }
}
