package org.trailcase.policy;

import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// An element that is written in one of two forms, plain or negated: Action or NotAction.
record Either(String name, boolean negated, JsonValue value) {

    /// Empty when neither is there; both at once is not a statement.
    static Optional<Either> of(JsonObject object, String plain, String negated, String text) throws PolicyException {
        Optional<JsonValue> first = object.get(plain);
        Optional<JsonValue> second = object.get(negated);
        if (first.isPresent() && second.isPresent()) {
            throw PolicyException.at(
                    second.get().span().start(), "the statement has both " + plain + " and " + negated, text);
        }
        return first.map(value -> new Either(plain, false, value))
                .or(() -> second.map(value -> new Either(negated, true, value)));
    }
}
