package org.trailcase.policy.properties;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Makes up conditions: on each key with the operators of its type, now and then with others.
enum Conditions {
    /// Every operator on every key, with variables in the values.
    OF_EVERY_KIND,
    /// Conditions by which the engine can list the kinds of value that a key may have had: operators of the key's own
    /// type, no wildcards but a star at the end, no variables, no sets.
    LISTABLE;

    private static final List<String> VARIABLES = List.of(
            "${aws:username}",
            "${aws:PrincipalTag/team}",
            "home/${AWS:UserName}/",
            "${aws:PrincipalTag/team, 'red'}",
            "${aws:TagKeys}");

    Arbitrary<List<ConditionDraft>> some() {
        return Arbitraries.frequencyOf(
                Tuple.of(this == LISTABLE ? 1 : 2, Arbitraries.just(List.of())),
                Tuple.of(4, one().list().ofMinSize(1).ofMaxSize(2)));
    }

    private Arbitrary<ConditionDraft> one() {
        return Arbitraries.of(keys())
                .flatMap(key -> operator(key)
                        .flatMap(operator -> values(key, operator)
                                .map(values -> ofNull(new ConditionDraft(operator, key, values)))));
    }

    private List<ContextKey> keys() {
        return Stream.of(ContextKey.values())
                .filter(key -> this == OF_EVERY_KIND || key.isListable())
                .toList();
    }

    private static ConditionDraft ofNull(ConditionDraft draft) {
        return draft.operator().equals("Null")
                ? new ConditionDraft(
                        "Null",
                        draft.key(),
                        List.of(Boolean.toString(draft.values().size() == 1)))
                : draft;
    }

    private Arbitrary<String> operator(ContextKey key) {
        Arbitrary<String> fitting = Arbitraries.of(key.type().operators().stream()
                .filter(operator -> this == OF_EVERY_KIND || !operator.endsWith("IgnoreCase"))
                .toList());
        Arbitrary<String> any = Arbitraries.of(Stream.of(ContextKey.Type.values())
                .flatMap(type -> type.operators().stream())
                .distinct()
                .toList());
        Arbitrary<String> base =
                this == OF_EVERY_KIND ? Arbitraries.frequencyOf(Tuple.of(6, fitting), Tuple.of(1, any)) : fitting;
        Arbitrary<String> plain = Combinators.combine(prefix(key), base, Arbitraries.of("", "", "IfExists"))
                .as((prefix, name, suffix) -> prefix + name + suffix);
        return Arbitraries.frequencyOf(Tuple.of(8, plain), Tuple.of(1, Arbitraries.just("Null")));
    }

    private Arbitrary<String> prefix(ContextKey key) {
        if (key.type() == ContextKey.Type.LIST) {
            return Arbitraries.of("ForAllValues:", "ForAnyValue:");
        }
        return this == OF_EVERY_KIND
                ? Arbitraries.frequency(Tuple.of(8, ""), Tuple.of(1, "ForAllValues:"), Tuple.of(1, "ForAnyValue:"))
                : Arbitraries.just("");
    }

    private Arbitrary<List<String>> values(ContextKey key, String operator) {
        Arbitrary<String> asked = Arbitraries.of(key.asked().stream()
                .filter(value -> this == OF_EVERY_KIND || isListable(value, operator))
                .toList());
        Arbitrary<String> value = this == OF_EVERY_KIND
                ? Arbitraries.frequencyOf(Tuple.of(6, asked), Tuple.of(1, Arbitraries.of(VARIABLES)))
                : asked;
        return value.list().ofMinSize(1).ofMaxSize(3);
    }

    private static boolean isListable(String value, String operator) {
        return operator.contains("Like") ? value.matches("[^*?]*\\*?") : value.matches("[^*?]*");
    }
}
