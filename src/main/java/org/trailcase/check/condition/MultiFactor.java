package org.trailcase.check.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;

/// Conditions on multi-factor authentication that do the opposite of what was meant.
///
/// Source: IAM User Guide, "AWS global condition context keys" (aws:MultiFactorAuthPresent is absent from requests with
/// long-term credentials; BoolIfExists for a Deny), read 2026-11-24.
public final class MultiFactor implements StatementCheck {

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().conditions().stream()
                .filter(MultiFactor::isForNone)
                .flatMap(condition -> finding(statement, condition).stream());
    }

    private static boolean isForNone(Condition condition) {
        return condition.key().equalsIgnoreCase("aws:MultiFactorAuthPresent")
                && condition.operator().operator().filter(ConditionOperator.BOOL::equals).isPresent()
                && condition.values().stream().anyMatch(value -> value.text().equalsIgnoreCase("false"));
    }

    private static Optional<CheckFinding> finding(CheckedStatement statement, Condition condition) {
        if (statement.allows()) {
            return Optional.of(CheckFinding.of(
                            CheckKind.MFA_FALSE_ALLOWED,
                            "This allows exactly the sessions without multi-factor authentication.",
                            condition.span())
                    .instead("\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}"));
        }
        return condition.operator().ifExists()
                ? Optional.empty()
                : Optional.of(CheckFinding.of(
                                CheckKind.MFA_ABSENT_NOT_DENIED,
                                "Requests signed with a user's access key do not carry this key at all: Bool is then not"
                                        + " met, and they are not denied.",
                                condition.span())
                        .instead("\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}"));
    }
}
