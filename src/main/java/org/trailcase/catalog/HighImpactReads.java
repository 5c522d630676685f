package org.trailcase.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;

/// List and Read actions whose answer is worth an attack by itself.
final class HighImpactReads {
    private final Map<ActionName, String> reasons;

    private HighImpactReads(Map<ActionName, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    static HighImpactReads load() {
        Map<ActionName, String> reasons = new LinkedHashMap<>();
        for (String[] row : FactTable.rows("high-impact-reads.txt")) {
            reasons.put(ActionName.parse(row[0]).orElseThrow(), row[1]);
        }
        return new HighImpactReads(reasons);
    }

    Optional<String> reason(ActionName action) {
        return Optional.ofNullable(reasons.get(action));
    }
}
