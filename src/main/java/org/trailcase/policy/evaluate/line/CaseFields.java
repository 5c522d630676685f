package org.trailcase.policy.evaluate.line;

import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Takes what a case must have, or says what is missing.
final class CaseFields {
    private CaseFields() {}

    static JsonObject object(JsonObject owner, String name, String place) throws CaseException {
        Optional<JsonObject> object = owner.object(name);
        if (object.isEmpty()) {
            throw new CaseException("%s needs an object \"%s\".".formatted(place, name));
        }
        return object.get();
    }

    static String text(JsonObject owner, String name, String place) throws CaseException {
        Optional<String> text = owner.text(name);
        if (text.isEmpty()) {
            throw new CaseException("%s needs a text \"%s\".".formatted(place, name));
        }
        return text.get();
    }

    static JsonObject objectOf(JsonValue value, String place) throws CaseException {
        Optional<JsonObject> object = value.asObject();
        if (object.isEmpty()) {
            throw new CaseException(place + " must be an object.");
        }
        return object.get();
    }
}
