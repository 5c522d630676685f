package org.trailcase.policy.condition;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.ContextValue;

/// How an operator with its prefix and suffix answers for each state of a key.
final class ConditionRule {
    private final SetPrefix set;
    private final boolean known;
    private final boolean presence;
    private final boolean negated;
    private final boolean ifExists;
    private final boolean multivalued;
    private final List<ValueTest> tests;

    private ConditionRule(OperatorName name, boolean multivalued, List<ValueTest> tests) {
        this.multivalued = multivalued;
        boolean isNull = name.operator().filter(ConditionOperator.NULL::equals).isPresent();
        this.known = name.operator().isPresent();
        this.presence = isNull;
        // Null has no set form and no IfExists: what is written there changes nothing.
        this.set = isNull ? SetPrefix.NONE : name.set();
        this.ifExists = name.ifExists() && !isNull;
        this.negated = name.operator().filter(ConditionOperator::isNegated).isPresent();
        this.tests = tests;
    }

    static ConditionRule of(OperatorName name, String foldedKey, List<String> values, PolicyVersion version) {
        List<ValueTest> tests = name.operator()
                .map(operator -> values.stream()
                        .map(value -> operator.test(value, version))
                        .toList())
                .orElse(List.of());
        return new ConditionRule(name, MultivaluedKeys.isOne(foldedKey), tests);
    }

    Answer answer(ContextValue value, Matching matching) {
        if (!known) {
            return Answer.UNKNOWN;
        }
        return switch (value) {
            case ContextValue.Absent _ -> absent(matching);
            case ContextValue.Known(List<String> values) -> known(values, matching);
            case ContextValue.Hidden _ -> hidden(matching);
            case ContextValue.Unrecorded _ -> hidden(matching).either(absent(matching));
            case ContextValue.Between(String low, String high, _) ->
                set == SetPrefix.NONE ? one((test, m) -> test.ofBetween(low, high, m), matching) : hidden(matching);
            case ContextValue.Containing(List<String> values, _) -> containing(values, matching);
        };
    }

    Stream<String> variables() {
        return tests.stream().flatMap(ValueTest::keys);
    }

    Stream<UnknownFact> unknownVariables(Matching matching) {
        return tests.stream().flatMap(test -> test.unknown(matching));
    }

    private Answer absent(Matching matching) {
        if (presence) {
            return any((test, _) -> test instanceof NullTest of ? of.ofPresence(false) : Answer.NO, matching);
        }
        return switch (set) {
            case NONE -> Answer.of(ifExists || negated);
            case FOR_ALL_VALUES -> Answer.YES;
            case FOR_ANY_VALUE -> Answer.of(ifExists && matching.usual(OpenQuestion.ANY_VALUE_IF_EXISTS_ABSENT));
        };
    }

    // A key whose values are all empty counts as one without values ("such as an empty string").
    private Answer known(List<String> values, Matching matching) {
        return switch (set) {
            case NONE -> ofSeveral(values, matching);
            case FOR_ALL_VALUES -> isEmptySet(values) ? absent(matching) : every(values, matching);
            case FOR_ANY_VALUE -> values.isEmpty() ? absent(matching) : some(values, matching);
        };
    }

    private static boolean isEmptySet(List<String> values) {
        return values.stream().allMatch(String::isEmpty);
    }

    private Answer ofSeveral(List<String> values, Matching matching) {
        if (values.isEmpty()) {
            return absent(matching);
        }
        if (values.size() == 1 || presence) {
            return member(values.getFirst(), matching);
        }
        if (matching.usual(OpenQuestion.MULTIVALUED_WITHOUT_SET_OPERATOR)) {
            return Answer.NO;
        }
        Answer any = values.stream().map(value -> positive(value, matching)).reduce(Answer.NO, Answer::or);
        return negated ? any.not() : any;
    }

    // A set that is known in part holds at least one value, and perhaps others that are hidden.
    private Answer containing(List<String> values, Matching matching) {
        Answer rest = hidden(matching);
        return switch (set) {
            case NONE -> rest;
            case FOR_ALL_VALUES -> rest.and(every(values, matching));
            case FOR_ANY_VALUE -> rest.or(some(values, matching));
        };
    }

    private Answer every(List<String> values, Matching matching) {
        Answer every = Answer.YES;
        for (String value : values) {
            every = every.and(member(value, matching));
        }
        return every;
    }

    private Answer some(List<String> values, Matching matching) {
        Answer some = Answer.NO;
        for (String value : values) {
            some = some.or(member(value, matching));
        }
        return some;
    }

    /// The answer for one known value.
    private Answer member(String value, Matching matching) {
        Answer any = positive(value, matching);
        if (!negated) {
            return any;
        }
        boolean unreadable = any == Answer.NO
                && !tests.isEmpty()
                && tests.stream().noneMatch(test -> test.canRead(value, matching));
        return unreadable && !matching.usual(OpenQuestion.NEGATED_UNREADABLE_VALUE) ? Answer.NO : any.not();
    }

    private Answer positive(String value, Matching matching) {
        Answer any = Answer.NO;
        for (int i = 0; i < tests.size() && any != Answer.YES; i++) {
            any = any.or(tests.get(i).of(value, matching));
        }
        return any;
    }

    // A key with several values, or with none, may stand behind a hidden one: with a set operator only YES is sure.
    private Answer hidden(Matching matching) {
        Answer single = Domain.isCovered(tests, matching)
                ? Answer.of(!negated)
                : one(ValueTest::ofHidden, matching);
        return switch (set) {
            case NONE -> multivalued && !presence ? Answer.UNKNOWN : single;
            case FOR_ALL_VALUES -> single == Answer.YES ? Answer.YES : Answer.UNKNOWN;
            case FOR_ANY_VALUE -> single == Answer.NO ? absentOrNo(matching) : Answer.UNKNOWN;
        };
    }

    private Answer absentOrNo(Matching matching) {
        return absent(matching).either(Answer.NO);
    }

    private Answer one(BiFunction<ValueTest, Matching, Answer> test, Matching matching) {
        Answer any = any(test, matching);
        return negated ? any.not() : any;
    }

    private Answer any(BiFunction<ValueTest, Matching, Answer> test, Matching matching) {
        Answer any = Answer.NO;
        for (ValueTest each : tests) {
            any = any.or(test.apply(each, matching));
        }
        return any;
    }
}
