package org.trailcase.policy.suppose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// Every combination of the kinds of value that the unknown keys of a request may have had.
///
/// INVARIANT: whatever a key held, one of its assumptions is treated alike by every condition; a key for which that
/// cannot be had is left unknown. So the decisions over all combinations hold every decision that is possible.
public final class Suppositions {
    private static final int LIMIT = 4_096;

    private Suppositions() {}

    /// Empty when no key can be supposed, or when there would be too many combinations.
    public static List<List<Assumption>> of(
            RequestContext context, Collection<String> keys, Collection<PolicyDocument> documents) {
        List<List<Assumption>> combinations = List.of(List.of());
        boolean any = false;
        for (String key : keys) {
            Optional<List<Assumption>> kinds = kinds(context, key, documents);
            if (kinds.isEmpty()) {
                continue;
            }
            any = true;
            if (combinations.size() * (long) kinds.get().size() > LIMIT) {
                return List.of();
            }
            combinations = product(combinations, kinds.get());
        }
        return any ? combinations : List.of();
    }

    private static List<List<Assumption>> product(List<List<Assumption>> combinations, List<Assumption> kinds) {
        List<List<Assumption>> product = new ArrayList<>();
        for (List<Assumption> combination : combinations) {
            for (Assumption kind : kinds) {
                List<Assumption> longer = new ArrayList<>(combination);
                longer.add(kind);
                product.add(List.copyOf(longer));
            }
        }
        return product;
    }

    private static Optional<List<Assumption>> kinds(
            RequestContext context, String key, Collection<PolicyDocument> documents) {
        String folded = RequestContext.fold(key);
        ContextValue value = context.value(folded);
        boolean mayBeAbsent = value instanceof ContextValue.Unrecorded;
        boolean open = mayBeAbsent || value instanceof ContextValue.Hidden;
        if (!open || documents.stream().anyMatch(document -> document.mayUseAsVariable(folded))) {
            return Optional.empty();
        }
        List<Condition> conditions = documents.stream()
                .flatMap(document -> document.conditionsOn(folded).stream())
                .toList();
        return Kinds.of(key, conditions).map(kinds -> withAbsence(key, kinds, mayBeAbsent));
    }

    private static List<Assumption> withAbsence(String key, List<Assumption> kinds, boolean mayBeAbsent) {
        if (!mayBeAbsent) {
            return kinds;
        }
        List<Assumption> all = new ArrayList<>(kinds);
        all.add(new Assumption(key, ContextValue.ABSENT, "absent"));
        return List.copyOf(all);
    }
}
