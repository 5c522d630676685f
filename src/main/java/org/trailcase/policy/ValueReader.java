package org.trailcase.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.PolicyFinding.Kind;
import org.trailcase.policy.match.Written;

/// Reads what may be written as one value or as an array of values.
final class ValueReader {
    private final String text;
    private final List<PolicyFinding> findings;

    ValueReader(String text, List<PolicyFinding> findings) {
        this.text = text;
        this.findings = findings;
    }

    /// Texts alone, as in Action and Resource.
    List<Written> texts(JsonValue value, String place) throws PolicyException {
        List<Written> entries = new ArrayList<>();
        for (JsonValue item : items(value, place)) {
            Optional<String> entry = item.asText();
            if (entry.isEmpty()) {
                throw PolicyException.at(
                        item.span().start(), place + " holds a value that is not text", text);
            }
            entries.add(new Written(entry.get(), item.span()));
        }
        return entries;
    }

    /// Texts, numbers and truth values, which conditions compare by their text.
    List<Written> scalars(JsonValue value, String place) throws PolicyException {
        List<Written> entries = new ArrayList<>();
        for (JsonValue item : items(value, place)) {
            Optional<String> entry = item.scalar();
            if (entry.isEmpty()) {
                throw PolicyException.at(
                        item.span().start(), place + " holds a value that is neither text, number nor truth value", text);
            }
            entries.add(new Written(entry.get(), item.span()));
        }
        return entries;
    }

    private List<JsonValue> items(JsonValue value, String place) {
        if (!(value instanceof JsonArray(List<JsonValue> items, _))) {
            return List.of(value);
        }
        if (items.isEmpty()) {
            findings.add(PolicyFinding.warning(
                    Kind.EMPTY_LIST, place + " is an empty list: no entry of it can match.", value.span()));
        }
        return items;
    }
}
