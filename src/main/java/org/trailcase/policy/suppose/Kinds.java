package org.trailcase.policy.suppose;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.condition.MultivaluedKeys;
import org.trailcase.policy.condition.SetPrefix;
import org.trailcase.policy.match.Written;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// The kinds of value of one key that a list of conditions can tell apart.
final class Kinds {
    private Kinds() {}

    /// Empty when they cannot be listed: set operators, inner wildcards, operators of several families on one key.
    static Optional<List<Assumption>> of(String key, List<Condition> conditions) {
        if (MultivaluedKeys.isOne(RequestContext.fold(key)) || !conditions.stream().allMatch(Kinds::isPlain)) {
            return Optional.empty();
        }
        List<Condition> comparing = conditions.stream()
                .filter(condition -> operator(condition) != ConditionOperator.NULL)
                .toList();
        List<String> written = comparing.stream()
                .flatMap(condition -> condition.values().stream())
                .map(Written::text)
                .distinct()
                .toList();
        return family(comparing)
                .flatMap(family -> family.representatives(key, written))
                .map(all -> all.stream().map(one -> assumption(key, one)).toList());
    }

    // Whole texts are prefixes without a star, unless they hold one of their own.
    private static Optional<Family> family(List<Condition> conditions) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        conditions.forEach(condition -> families.add(Family.of(operator(condition))));
        if (families.equals(EnumSet.of(Family.TEXT, Family.PREFIX)) && conditions.stream().noneMatch(Kinds::isTextWithStar)) {
            return Optional.of(Family.PREFIX);
        }
        return families.isEmpty()
                ? Optional.of(Family.TEXT)
                : families.size() == 1 ? families.stream().findFirst() : Optional.empty();
    }

    private static boolean isTextWithStar(Condition condition) {
        return Family.of(operator(condition)) == Family.TEXT
                && condition.values().stream().anyMatch(value -> value.text().contains("*"));
    }

    private static boolean isPlain(Condition condition) {
        return condition.operator().operator().isPresent()
                && condition.operator().set() == SetPrefix.NONE
                && condition.values().stream().noneMatch(value -> value.text().contains("${"));
    }

    private static ConditionOperator operator(Condition condition) {
        return condition.operator().operator().orElseThrow();
    }

    private static Assumption assumption(String key, Representative one) {
        return new Assumption(key, ContextValue.of(one.value()), one.words());
    }
}
