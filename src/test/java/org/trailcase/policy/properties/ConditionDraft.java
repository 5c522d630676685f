package org.trailcase.policy.properties;

import java.util.List;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// One operator on one key.
record ConditionDraft(String operator, ContextKey key, List<String> values) {

    JsonObject.Member written() {
        JsonObject byKey =
                JsonObject.builder().put(key.key(), JsonArray.ofTexts(values)).build();
        return JsonObject.builder().put(operator, byKey).build().members().getFirst();
    }
}
