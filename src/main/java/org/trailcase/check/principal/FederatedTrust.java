package org.trailcase.check.principal;

import java.util.Locale;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.CheckKind;
import org.trailcase.check.CheckedStatement;
import org.trailcase.check.StatementCheck;
import org.trailcase.policy.match.PrincipalPattern;
import org.trailcase.policy.match.Written;

/// A role that trusts all users of an identity provider which serves others too.
///
/// Source: IAM User Guide, "Create a role for OpenID Connect federation (console)" (limit by the sub claim), read
/// 2026-11-24. A SAML provider belongs to one organisation: it is not asked for a condition here.
public final class FederatedTrust implements StatementCheck {
    private static final String OIDC = ":oidc-provider/";

    @Override
    public Stream<CheckFinding> ofStatement(CheckedStatement statement) {
        if (!statement.allows() || statement.type() != PolicyType.TRUST) {
            return Stream.empty();
        }
        return statement.statement().principal().stream()
                .flatMap(element -> element.patterns().stream())
                .flatMap(pattern -> pattern instanceof PrincipalPattern.Provider(Written written)
                        ? Stream.of(written)
                        : Stream.empty())
                .filter(written -> PrincipalForms.isProvider(written.text()) && isOpen(statement, written.text()))
                .map(written -> CheckFinding.of(
                        CheckKind.PROVIDER_WITHOUT_CONDITION,
                        "No condition limits whom of \"%s\" the role trusts, as one on \"%s\" would."
                                .formatted(written.text(), host(written.text()) + claim(written.text())),
                        written.span()));
    }

    private static boolean isOpen(CheckedStatement statement, String provider) {
        boolean byArn = provider.contains(OIDC);
        boolean shared = byArn || provider.indexOf('/') < 0;
        String host = host(provider).toLowerCase(Locale.ROOT) + ":";
        // The audience is the same for all users of a provider that was registered by its address; with the providers
        // that AWS knows itself it is the one application's.
        return shared
                && statement.statement().conditions().stream()
                        .map(condition -> condition.key().toLowerCase(Locale.ROOT))
                        .noneMatch(key -> key.startsWith(host) && !(byArn && key.equals(host + "aud")));
    }

    private static String host(String provider) {
        int cut = provider.indexOf(OIDC);
        return cut < 0 ? provider : provider.substring(cut + OIDC.length());
    }

    // Source: IAM User Guide, "IAM and AWS STS condition context keys" (section "Available keys for AWS web identity
    // federation"), read 2026-11-24.
    private static String claim(String provider) {
        boolean byApplication = provider.equals("graph.facebook.com") || provider.equals("www.amazon.com");
        return provider.contains(OIDC) ? ":sub" : byApplication ? ":app_id" : ":aud";
    }
}
