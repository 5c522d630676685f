package org.trailcase.check.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.ConditionKey;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.condition.Condition;

/// Operators of another type than the key.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators", read 2026-11-24.
public final class OperatorTypes implements StatementCheck {
    private final KnownKeys known;

    public OperatorTypes(Catalog catalog) {
        this.known = new KnownKeys(catalog);
    }

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().conditions().stream()
                .flatMap(condition -> known.key(statement, condition.key())
                        .flatMap(key -> finding(condition, key))
                        .stream());
    }

    private static Optional<CheckFinding> finding(Condition condition, ConditionKey key) {
        Optional<ValueType> held = ValueType.ofKey(key.type());
        Optional<ValueType> compared = condition.operator().operator().map(ValueType::ofOperator);
        if (held.isEmpty() || compared.isEmpty() || fits(compared.get(), held.get(), key)) {
            return Optional.empty();
        }
        if (compared.get() == ValueType.TEXT && held.get() == ValueType.ARN) {
            return Optional.of(CheckFinding.of(
                            CheckKind.TEXT_OPERATOR_ON_ARN,
                            "\"%s\" holds an ARN; %s compares it as text, in which a wildcard crosses colons."
                                    .formatted(condition.key(), condition.operator().written()),
                            condition.span())
                    .instead(condition.operator().written().replaceFirst("String(Not)?.*?(IfExists)?$", "Arn$1Like$2")));
        }
        return Optional.of(CheckFinding.of(
                CheckKind.OPERATOR_OF_OTHER_TYPE,
                "\"%s\" holds %s, and %s compares %s."
                        .formatted(
                                condition.key(),
                                held.get().words(),
                                condition.operator().written(),
                                compared.get().words()),
                condition.span()));
    }

    // The moment as seconds since 1970 is a date and a number.
    private static boolean fits(ValueType compared, ValueType held, ConditionKey key) {
        return compared == held
                || compared == ValueType.PRESENCE
                || (compared == ValueType.NUMBER && key.name().equals("aws:EpochTime"));
    }
}
