package org.trailcase.check.condition;

import java.util.List;
import java.util.Optional;
import org.trailcase.catalog.ConditionKey;
import org.trailcase.catalog.FactTable;

/// The condition keys that every service may know, with their types.
final class GlobalKeys {
    private final List<ConditionKey> keys;

    private GlobalKeys(List<ConditionKey> keys) {
        this.keys = List.copyOf(keys);
    }

    static GlobalKeys load() {
        return new GlobalKeys(FactTable.rows(GlobalKeys.class, "global-keys.txt").stream()
                .map(row -> new ConditionKey(row[0], row[1]))
                .toList());
    }

    Optional<ConditionKey> key(String written) {
        return keys.stream().filter(key -> key.matches(written)).findFirst();
    }

    List<String> names() {
        return keys.stream().map(ConditionKey::name).toList();
    }
}
