package org.trailcase.check.principal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.check.condition.AlwaysTrue;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.condition.ConditionOperator;
import org.trailcase.policy.match.PrincipalElement;
import org.trailcase.policy.match.PrincipalPattern;

/// A policy of a resource or a role that lets everyone in.
///
/// Source: S3 User Guide, "Blocking public access to your Amazon S3 storage" (section "The meaning of public"), read
/// 2026-11-24: fixed values of these keys keep a policy from being public.
public final class PublicAccess implements StatementCheck {
    private static final Set<String> NAMES_THE_CALLER = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpcarn",
            "aws:sourcevpce",
            "aws:userid",
            "aws:username",
            "aws:vpceaccount",
            "aws:vpceorgid",
            "aws:vpceorgpaths",
            "kms:calleraccount",
            "kms:viaservice",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn",
            "lambda:functionurlauthtype");

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        boolean hangsOnThing = statement.type() == PolicyType.RESOURCE || statement.type() == PolicyType.TRUST;
        return statement.statement().principal().stream()
                .filter(element -> hangsOnThing && statement.allows() && isEveryone(element))
                .flatMap(element -> finding(statement, element).stream());
    }

    private static boolean isEveryone(PrincipalElement element) {
        return !element.negated()
                && element.patterns().stream().anyMatch(PrincipalPattern.Everyone.class::isInstance);
    }

    private static Optional<CheckFinding> finding(CheckedStatement statement, PrincipalElement element) {
        if (statement.statement().conditions().stream().anyMatch(PublicAccess::namesTheCaller)) {
            return Optional.empty();
        }
        return Optional.of(
                statement.isConditional()
                        ? CheckFinding.of(
                                CheckKind.PUBLIC_BUT_FOR_CONDITIONS,
                                "Everyone is let in, and the conditions say nothing of who may come.",
                                element.span())
                        : CheckFinding.of(
                                CheckKind.PUBLIC_ACCESS,
                                statement.type() == PolicyType.TRUST
                                        ? "Any principal of any account may take on this role."
                                        : "Everyone may do this, the anonymous included.",
                                element.span()));
    }

    private static boolean namesTheCaller(Condition condition) {
        boolean positive = condition.operator()
                .operator()
                .filter(operator -> !operator.isNegated() && operator != ConditionOperator.NULL)
                .isPresent();
        return positive
                && !condition.operator().ifExists()
                && NAMES_THE_CALLER.contains(condition.key().toLowerCase(Locale.ROOT))
                && !AlwaysTrue.isAlwaysTrue(condition);
    }
}
