package org.trailcase.check.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.condition.AddressRange;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.condition.SetPrefix;
import org.trailcase.policy.match.Glob;

/// Conditions that hold whatever the request says, or that hold when it says nothing.
///
/// Source: IAM User Guide, "Set operators for multivalued context keys" (ForAllValues is true when the key is absent),
/// read 2026-11-24.
public final class AlwaysTrue implements StatementCheck {

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().conditions().stream()
                .flatMap(condition -> Stream.concat(
                        everything(condition).stream(), ofNothing(statement, condition).stream()));
    }

    private static Optional<CheckFinding> everything(Condition condition) {
        return isAlwaysTrue(condition)
                ? Optional.of(CheckFinding.of(
                        CheckKind.CONDITION_ALWAYS_TRUE,
                        "Every request that carries \"%s\" meets this condition.".formatted(condition.key()),
                        condition.span()))
                : Optional.empty();
    }

    /// Whether a value of the condition lets everything through.
    public static boolean isAlwaysTrue(Condition condition) {
        Optional<ConditionOperator> operator =
                condition.operator().operator().filter(its -> !its.isNegated());
        return operator.isPresent()
                && condition.values().stream().anyMatch(value -> isOpen(operator.get(), value.text()));
    }

    private static boolean isOpen(ConditionOperator operator, String value) {
        return switch (ValueType.ofOperator(operator)) {
            case ADDRESS -> AddressRange.read(value).filter(AddressRange::isWholeFamily).isPresent();
            case TEXT -> operator == ConditionOperator.STRING_LIKE && Glob.of(value).isEverything();
            case ARN -> Glob.of(value).isEverything();
            case NUMBER, DATE, TRUTH, BYTES, PRESENCE -> false;
        };
    }

    private static Optional<CheckFinding> ofNothing(CheckedStatement statement, Condition condition) {
        boolean open = statement.allows()
                && condition.operator().set() == SetPrefix.FOR_ALL_VALUES
                && !isRequired(statement, condition.key());
        return open
                ? Optional.of(CheckFinding.of(
                        CheckKind.ALL_VALUES_OF_NOTHING,
                        "ForAllValues holds when \"%s\" is absent: a request without it is allowed too."
                                .formatted(condition.key()),
                        condition.span()))
                : Optional.empty();
    }

    private static boolean isRequired(CheckedStatement statement, String key) {
        return statement.statement().conditions().stream()
                .filter(condition -> condition.key().equalsIgnoreCase(key))
                .anyMatch(condition -> condition.operator().set() == SetPrefix.FOR_ANY_VALUE
                        || (condition.operator().operator().filter(ConditionOperator.NULL::equals).isPresent()
                                && condition.values().stream().allMatch(value -> value.text().equalsIgnoreCase("false"))));
    }
}
