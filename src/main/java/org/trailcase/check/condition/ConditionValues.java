package org.trailcase.check.condition;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.condition.AddressRange;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.condition.PolicyTime;
import org.trailcase.policy.match.Written;

/// Values that their operator cannot read, or reads in another way than it seems.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators", read 2026-11-24. Variables stand where text,
/// an ARN or a truth value may stand (same guide, "IAM policy elements: Variables and tags").
public final class ConditionValues implements StatementCheck {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");
    private static final int ARN_PARTS = 6;

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().conditions().stream()
                .flatMap(condition -> condition.operator().operator().stream()
                        .flatMap(operator -> ofCondition(condition, operator)));
    }

    private static Stream<CheckFinding> ofCondition(Condition condition, ConditionOperator operator) {
        return condition.values().stream()
                .flatMap(value -> isReadable(value.text(), ValueType.ofOperator(operator))
                        ? literalWildcard(condition, operator, value).stream()
                        : Stream.of(unreadable(condition, operator, value)));
    }

    private static boolean isReadable(String text, ValueType type) {
        boolean variable = text.contains("${");
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> NUMBER.matcher(text.strip()).matches();
            case DATE -> PolicyTime.read(text).isPresent();
            case TRUTH -> variable || isTruth(text);
            case PRESENCE -> isTruth(text);
            case BYTES -> isBase64(text);
            case ADDRESS -> AddressRange.read(text).isPresent();
            case ARN -> variable || isArn(text);
        };
    }

    private static boolean isTruth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private static boolean isArn(String text) {
        String[] parts = text.split(":", ARN_PARTS);
        return text.equals("*") || (parts.length == ARN_PARTS && (parts[0].equals("arn") || parts[0].indexOf('*') >= 0));
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static CheckFinding unreadable(Condition condition, ConditionOperator operator, Written value) {
        if (operator == ConditionOperator.NULL) {
            return CheckFinding.of(
                    CheckKind.NULL_NEEDS_TRUTH,
                    "Null asks whether \"%s\" is absent, \"true\" or \"false\"; \"%s\" is neither."
                            .formatted(condition.key(), value.text()),
                    value.span());
        }
        return CheckFinding.of(
                CheckKind.VALUE_OF_OTHER_TYPE,
                "%s compares %s, and \"%s\" is not that: it equals nothing."
                        .formatted(operator.written(), ValueType.ofOperator(operator).words(), value.text()),
                value.span());
    }

    private static Optional<CheckFinding> literalWildcard(
            Condition condition, ConditionOperator operator, Written value) {
        boolean exact =
                operator == ConditionOperator.STRING_EQUALS || operator == ConditionOperator.STRING_NOT_EQUALS;
        // ${*} is how a star is written that is meant to be one.
        boolean wild = value.text().replace("${*}", "").indexOf('*') >= 0;
        return exact && wild
                ? Optional.of(CheckFinding.of(
                                CheckKind.LITERAL_WILDCARD,
                                "%s knows no wildcards: the \"*\" in \"%s\" is an ordinary star."
                                        .formatted(operator.written(), value.text()),
                                value.span())
                        .instead(condition.operator().written().replaceFirst("(?i)Equals", "Like")))
                : Optional.empty();
    }
}
