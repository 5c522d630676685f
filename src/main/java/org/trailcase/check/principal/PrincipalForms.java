package org.trailcase.check.principal;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.json.Span;
import org.trailcase.policy.match.PrincipalPattern;
import org.trailcase.policy.match.Written;

/// Principals of a form that AWS does not accept, and such as were deleted.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" (forms; a deleted user or role stands as its unique id;
/// groups are no principals), read 2026-11-24.
public final class PrincipalForms implements StatementCheck {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.amazonaws\\.com(?:\\.cn)?");
    private static final Pattern CANONICAL_USER = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern ENTITY =
            Pattern.compile("(?:user|role)/.+|assumed-role/[^/]+/.+|federated-user/.+|self");
    private static final Pattern PROVIDER =
            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:(?:saml|oidc)-provider/.+|[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        return statement.statement().principal().stream()
                .flatMap(element -> element.patterns().stream())
                .flatMap(pattern -> finding(pattern).stream());
    }

    // A pattern that the reader found invalid is in its findings already.
    private static Optional<CheckFinding> finding(PrincipalPattern pattern) {
        return switch (pattern) {
            case PrincipalPattern.Everyone _, PrincipalPattern.Invalid _ -> Optional.empty();
            case PrincipalPattern.Account(_, String account, Written written) ->
                unless(ACCOUNT.matcher(account).matches(), written, "an account has twelve digits");
            case PrincipalPattern.Entity(Arn arn, Written written) ->
                unless(isEntity(arn), written, "it must name a user, a role or a session, and no group");
            case PrincipalPattern.Saved saved -> finding(saved.named());
            case PrincipalPattern.UniqueId(String id, Written written) -> Optional.of(CheckFinding.of(
                    CheckKind.DELETED_PRINCIPAL,
                    "\"%s\" is the id of a %s that was deleted; one of the same name that was made later is not meant."
                            .formatted(id, id.startsWith("AROA") ? "role" : "user"),
                    written.span()));
            case PrincipalPattern.Service(Written written) ->
                unless(HOST.matcher(written.text()).matches(), written, "a service is named as s3.amazonaws.com is");
            case PrincipalPattern.Provider(Written written) -> unless(
                    isProvider(written.text()),
                    written,
                    "a provider is named by its host or by the ARN of its saml-provider or oidc-provider");
            case PrincipalPattern.CanonicalUser(Written written) -> unless(
                    CANONICAL_USER.matcher(written.text()).matches(),
                    written,
                    "a canonical user is 64 hexadecimal digits");
        };
    }

    static boolean isProvider(String text) {
        return PROVIDER.matcher(text).matches();
    }

    // CloudFront's origin access identities are users of an account that is no number.
    private static boolean isEntity(Arn arn) {
        boolean account = ACCOUNT.matcher(arn.account()).matches()
                || (arn.account().equals("cloudfront") && arn.resource().startsWith("user/"));
        boolean service = arn.service().equals("iam") || arn.service().equals("sts");
        return arn.partition().startsWith("aws")
                && service
                && arn.region().isEmpty()
                && account
                && ENTITY.matcher(arn.resource()).matches();
    }

    private static Optional<CheckFinding> unless(boolean valid, Written written, String why) {
        Span span = written.span();
        return valid
                ? Optional.empty()
                : Optional.of(CheckFinding.of(
                        CheckKind.INVALID_PRINCIPAL,
                        "\"%s\" is not a principal that AWS accepts: %s.".formatted(written.text(), why),
                        span));
    }
}
