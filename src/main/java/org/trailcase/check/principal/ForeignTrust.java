package org.trailcase.check.principal;

import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.Check;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedPolicy;
import org.trailcase.check.CheckedStatement;
import org.trailcase.policy.match.PrincipalPattern;
import org.trailcase.policy.match.Written;

/// A role that trusts another account: who may come in is then decided there.
///
/// Sources: IAM User Guide, "AWS JSON policy elements: Principal" (an account as a principal hands the decision to that
/// account); "Access to AWS accounts owned by third parties" (a third party is told apart by `sts:ExternalId`); "IAM Access
/// Analyzer findings" (external access: whoever is let in from outside of the zone of trust), read 2026-11-24. How much each
/// case matters is our own weighing.
public final class ForeignTrust implements Check {

    @Override
    public Stream<CheckFinding> of(CheckedPolicy policy) {
        return policy.type() != PolicyType.TRUST
                ? Stream.empty()
                : policy.statements().stream()
                        .filter(CheckedStatement::allows)
                        .flatMap(statement -> statement.statement().principal().stream()
                                .filter(element -> !element.negated())
                                .flatMap(element -> element.patterns().stream())
                                .flatMap(pattern -> finding(policy.account(), statement, pattern).stream()));
    }

    private static Optional<CheckFinding> finding(
            String own, CheckedStatement statement, PrincipalPattern pattern) {
        return switch (pattern) {
            case PrincipalPattern.Account(_, String account, Written written) ->
                own.isEmpty()
                        ? ofUntoldRole(account, statement, written)
                        : foreign(own, account)
                                .map(_ -> statement.isConditional() ? limited(account, written) : open(account, written));
            case PrincipalPattern.Entity(var arn, Written written) ->
                foreign(own, arn.account()).map(_ -> limited(arn.account(), written));
            case PrincipalPattern.Saved saved -> finding(own, statement, saved.named());
            case PrincipalPattern.Everyone _, PrincipalPattern.Invalid _, PrincipalPattern.UniqueId _,
                    PrincipalPattern.Service _, PrincipalPattern.Provider _, PrincipalPattern.CanonicalUser _ ->
                Optional.empty();
        };
    }

    private static Optional<String> foreign(String own, String account) {
        return Optional.of(account).filter(other -> !own.isEmpty() && !other.equals(own));
    }

    private static CheckFinding open(String account, Written written) {
        return CheckFinding.of(
                CheckKind.FOREIGN_ACCOUNT_TRUSTED,
                ("Every principal of account %s that its own policies allow to may take on this role: no condition, on"
                                + " \"sts:ExternalId\" for instance, limits it.")
                        .formatted(account),
                written.span());
    }

    private static CheckFinding limited(String account, Written written) {
        return CheckFinding.of(
                CheckKind.FOREIGN_PRINCIPAL_TRUSTED,
                "The role lets in %s from another account, %s.".formatted(named(written, account), account),
                written.span());
    }

    private static String named(Written written, String account) {
        return written.text().equals(account) || written.text().endsWith(":root") ? "callers" : "\"" + written.text() + "\"";
    }

    // A bare document does not say whose it is; most roles that trust an account trust their own.
    private static Optional<CheckFinding> ofUntoldRole(String account, CheckedStatement statement, Written written) {
        return statement.isConditional()
                ? Optional.empty()
                : Optional.of(CheckFinding.of(
                        CheckKind.ACCOUNT_TRUSTED,
                        ("Every principal of account %s that its own policies allow to may take on this role; if the role is of"
                                        + " another account, a condition on \"sts:ExternalId\" or on the caller is missing.")
                                .formatted(account),
                        written.span()));
    }
}
