package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.policy.suppose.Assumption;

/// Supposed cases, put shortly.
final class SupposedCases {
    private SupposedCases() {}

    /// Every decision that one of the cases leaves possible.
    static Set<Decision> possible(List<SupposedCase> cases) {
        EnumSet<Decision> possible = EnumSet.noneOf(Decision.class);
        cases.forEach(each -> possible.addAll(each.possible()));
        return possible;
    }

    /// Leaves out the keys that make no difference, whatever the others are.
    static List<SupposedCase> withoutIdleKeys(List<SupposedCase> cases) {
        List<SupposedCase> shorter = cases;
        List<String> keys = cases.stream()
                .flatMap(each -> each.assumptions().stream())
                .map(Assumption::key)
                .distinct()
                .toList();
        for (String key : keys) {
            Map<List<Assumption>, Set<Decision>> merged = new LinkedHashMap<>();
            boolean idle = true;
            for (SupposedCase each : shorter) {
                List<Assumption> others = without(key, each);
                Set<Decision> before = merged.putIfAbsent(others, each.possible());
                idle = idle && (before == null || before.equals(each.possible()));
            }
            if (idle) {
                List<SupposedCase> rest = new ArrayList<>();
                merged.forEach((assumptions, possible) -> rest.add(new SupposedCase(assumptions, possible)));
                shorter = rest;
            }
        }
        return shorter;
    }

    /// The keys that still make a difference.
    static Stream<String> keys(List<SupposedCase> cases) {
        return cases.stream().flatMap(each -> each.assumptions().stream()).map(Assumption::key).distinct();
    }

    private static List<Assumption> without(String key, SupposedCase each) {
        return each.assumptions().stream()
                .filter(assumption -> !assumption.key().equals(key))
                .toList();
    }
}
