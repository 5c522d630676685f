package org.trailcase.trail;

import java.util.Optional;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// Members of a record as they arrive: empty text counts as absent, an object may be wrapped in text.
final class Fields {

    private static final JsonObject EMPTY = JsonObject.builder().build();

    private Fields() {}

    /// The text, number or truth value; CloudTrail writes `""` where a value is missing (`accessKeyId`, `arn`).
    static Optional<String> filled(JsonObject object, String name) {
        return object.scalar(name).filter(text -> !text.isEmpty());
    }

    static Optional<Boolean> truth(JsonObject object, String name) {
        return object.scalar(name).flatMap(text -> switch (text) {
            case "true", "True" -> Optional.of(true);
            case "false", "False" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /// Tables that were queried with SQL, and some pipelines, carry nested objects as JSON in a text.
    static Optional<JsonObject> object(JsonObject object, String name) {
        return object.get(name).flatMap(Fields::unwrapped);
    }

    /// The object, or one without members.
    static JsonObject inner(JsonObject object, String name) {
        return object(object, name).orElse(EMPTY);
    }

    static boolean isInsight(JsonObject event) {
        return event.object("insightDetails").isPresent()
                || event.text("eventType").filter("AwsCloudTrailInsight"::equals).isPresent();
    }

    private static Optional<JsonObject> unwrapped(JsonValue value) {
        Optional<String> text = value.asText().filter(written -> written.startsWith("{"));
        if (text.isEmpty()) {
            return value.asObject();
        }
        try {
            return JsonReader.read(text.get()).asObject();
        } catch (JsonException e) {
            return Optional.empty();
        }
    }
}
