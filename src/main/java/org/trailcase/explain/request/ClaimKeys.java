package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys that an identity provider's assertion or token fills: `saml:sub`, `token.actions.githubusercontent.com:aud`.
///
/// Source: IAM User Guide, "IAM and AWS STS condition context keys" (available keys for AWS OIDC federation, for
/// SAML-based federation); CloudTrail User Guide, "Logging IAM and AWS STS API calls" (examples with AssumeRoleWithSAML
/// and AssumeRoleWithWebIdentity); read 2026-11-24.
final class ClaimKeys {

    private ClaimKeys() {}

    /// Whether a key in folded form is named after a provider.
    static boolean isClaim(String folded) {
        int colon = folded.indexOf(':');
        return folded.startsWith("saml:") || colon > 0 && folded.indexOf('.') >= 0 && folded.indexOf('.') < colon;
    }

    static boolean mayCarry(UserIdentity who) {
        return switch (who) {
            case UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.AssumedRole _,
                    UserIdentity.Role _,
                    UserIdentity.AwsAccount _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ -> true;
            case UserIdentity.IamUser _,
                    UserIdentity.Root _,
                    UserIdentity.FederatedUser _,
                    UserIdentity.AwsService _,
                    UserIdentity.Anonymous _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _ -> false;
        };
    }

    static void put(Event event, Keys keys) {
        switch (event.identity()) {
            case UserIdentity.WebIdentityUser user -> token(user, keys);
            case UserIdentity.SamlUser user -> assertion(user, event, keys);
            case UserIdentity.AssumedRole role ->
                role.sessionContext()
                        .object("webIdFederationData")
                        .flatMap(data -> data.object("attributes"))
                        .ifPresent(claims -> claims.members().forEach(claim -> claim.value()
                                .scalar()
                                .ifPresent(value -> keys.known(
                                        claim.name(),
                                        value,
                                        Source.recorded("userIdentity.sessionContext.webIdFederationData.attributes")))));
            case UserIdentity.Root _,
                    UserIdentity.IamUser _,
                    UserIdentity.Role _,
                    UserIdentity.FederatedUser _,
                    UserIdentity.AwsAccount _,
                    UserIdentity.Anonymous _,
                    UserIdentity.AwsService _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ -> {}
        }
    }

    // principalId is provider:audience:subject, and userName the subject; the provider's ARN holds colons itself.
    private static void token(UserIdentity.WebIdentityUser user, Keys keys) {
        Optional<String> provider = user.identityProvider();
        if (provider.isEmpty()) {
            return;
        }
        String host = provider.get().replaceFirst("^arn:.*:oidc-provider/", "").replaceFirst("^https://", "");
        user.userName()
                .ifPresent(subject -> keys.known(host + ":sub", subject, Source.recorded("userIdentity.userName")));
        String start = provider.get() + ":";
        user.principalId()
                .filter(id -> id.startsWith(start))
                .map(id -> id.substring(start.length()))
                .map(rest -> user.userName()
                        .filter(subject -> rest.endsWith(":" + subject))
                        .map(subject -> rest.substring(0, rest.length() - subject.length() - 1))
                        .orElse(rest.split(":", 2)[0]))
                .ifPresent(audience ->
                        keys.known(host + ":aud", audience, Source.recorded("userIdentity.principalId")));
    }

    private static void assertion(UserIdentity.SamlUser user, Event event, Keys keys) {
        user.userName()
                .ifPresent(subject -> keys.known("saml:sub", subject, Source.recorded("userIdentity.userName")));
        user.identityProvider()
                .ifPresent(qualifier ->
                        keys.known("saml:namequalifier", qualifier, Source.recorded("userIdentity.identityProvider")));
        JsonObject answer = event.responseElements().orElseGet(() -> JsonObject.builder().build());
        for (String[] told : List.of(
                new String[] {"issuer", "saml:iss"},
                new String[] {"audience", "saml:aud"},
                new String[] {"subjectType", "saml:sub_type"},
                new String[] {"nameQualifier", "saml:namequalifier"})) {
            answer.text(told[0])
                    .ifPresent(value -> keys.known(told[1], value, Source.recorded("responseElements." + told[0])));
        }
    }
}
