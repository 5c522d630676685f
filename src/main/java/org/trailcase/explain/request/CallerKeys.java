package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.NamedCaller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys about the principal itself.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of the principal", and "IAM and AWS
/// STS condition context keys"; "Principal key values" for the words of each kind of principal; read 2026-11-24.
final class CallerKeys {
    private static final String UNSIGNED = "an unsigned request names no principal";
    private static final String SERVICE = "an AWS service that acts as itself is no principal of an account";
    private static final Source TYPE = Source.recorded("userIdentity.type");

    private CallerKeys() {}

    static void put(Event event, Optional<NamedCaller> named, Keys keys) {
        UserIdentity who = event.identity();
        Optional<String> nobody =
                switch (who) {
                    case UserIdentity.Anonymous _ -> Optional.of(UNSIGNED);
                    case UserIdentity.AwsService _ -> Optional.of(SERVICE);
                    case UserIdentity.Root _,
                            UserIdentity.IamUser _,
                            UserIdentity.AssumedRole _,
                            UserIdentity.Role _,
                            UserIdentity.FederatedUser _,
                            UserIdentity.AwsAccount _,
                            UserIdentity.SamlUser _,
                            UserIdentity.WebIdentityUser _,
                            UserIdentity.IdentityCenterUser _,
                            UserIdentity.Directory _,
                            UserIdentity.NoIdentity _,
                            UserIdentity.Unrecognised _ -> Optional.empty();
                };
        nobody.ifPresentOrElse(why -> nobody(why, keys), () -> somebody(who, keys));
        named.ifPresent(one -> known(one, keys));
        boolean service = who instanceof UserIdentity.AwsService;
        keys.known("aws:PrincipalIsAWSService", Boolean.toString(service), TYPE);
        service(who, service, keys);
        type(who).ifPresent(type -> keys.known("aws:PrincipalType", type, TYPE));
        who.raw().object("onBehalfOf").ifPresent(person -> {
            Source source = Source.recorded("userIdentity.onBehalfOf");
            person.text("userId").ifPresent(id -> keys.known("identitystore:UserId", id, source));
            person.text("identityStoreArn").ifPresent(arn -> keys.known("identitystore:IdentityStoreArn", arn, source));
        });
    }

    private static void nobody(String why, Keys keys) {
        for (String key : List.of(
                "aws:PrincipalArn",
                "aws:PrincipalAccount",
                "aws:PrincipalType",
                "aws:PrincipalOrgID",
                "aws:PrincipalOrgPaths",
                "aws:userid",
                "aws:username")) {
            keys.absent(key, why);
        }
    }

    private static void somebody(UserIdentity who, Keys keys) {
        String from = who.sessionIssuer().isPresent() ? "sessionContext.sessionIssuer.arn" : "arn";
        who.principalArn().ifPresent(arn -> keys.known("aws:PrincipalArn", arn, Source.recorded("userIdentity." + from)));
        who.account()
                .ifPresent(id -> keys.known("aws:PrincipalAccount", id, Source.recorded("userIdentity.accountId")));
        who.principalId()
                .filter(id -> !id.contains("*"))
                .ifPresent(id -> keys.known("aws:userid", id, Source.recorded("userIdentity.principalId")));
        if (who instanceof UserIdentity.IamUser) {
            who.userName()
                    .or(() -> who.principalArn().flatMap(Arn::parse).map(Arn::lastPiece))
                    .ifPresent(name -> keys.put("aws:username", name(name), Source.recorded("userIdentity.userName")));
        } else if (!mayBeUser(who)) {
            keys.absent("aws:username", "only IAM users have a user name");
        }
    }

    // The record tells the unique id alone, and something else whose it is.
    private static void known(NamedCaller one, Keys keys) {
        Source source = KnownCaller.source(one);
        keys.known("aws:PrincipalArn", one.arn().text(), source);
        keys.known("aws:PrincipalType", one.isUser() ? "User" : "AssumedRole", source);
        if (one.isUser()) {
            keys.known("aws:username", one.arn().lastPiece(), source);
        }
    }

    // Of a caller in another account the record tells an id at most: that of a user begins with AIDA.
    // Source: IAM User Guide, "IAM identifiers" (understanding unique ID prefixes), read 2026-11-24.
    private static boolean mayBeUser(UserIdentity who) {
        return switch (who) {
            case UserIdentity.AwsAccount _, UserIdentity.Unrecognised _, UserIdentity.NoIdentity _ ->
                who.principalId().filter(id -> id.startsWith("AROA")).isEmpty();
            case UserIdentity.IamUser _ -> true;
            case UserIdentity.Root _,
                    UserIdentity.AssumedRole _,
                    UserIdentity.Role _,
                    UserIdentity.FederatedUser _,
                    UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.Anonymous _,
                    UserIdentity.AwsService _ -> false;
        };
    }

    // Sign-ins hide a name that may have been a password by mistake.
    private static ContextValue name(String name) {
        return Redacted.is(name) ? Redacted.VALUE : ContextValue.of(name);
    }

    // A service may be known by several names, of which the record tells one.
    // Source: same page, aws:PrincipalServiceNamesList.
    private static void service(UserIdentity who, boolean service, Keys keys) {
        if (!service) {
            keys.absent("aws:PrincipalServiceName", "the caller is no AWS service");
            keys.absent("aws:PrincipalServiceNamesList", "the caller is no AWS service");
            return;
        }
        who.invokedBy().filter(name -> name.endsWith(".amazonaws.com")).ifPresent(name -> {
            Source source = Source.recorded("userIdentity.invokedBy");
            keys.known("aws:PrincipalServiceName", name, source);
            keys.put(
                    "aws:PrincipalServiceNamesList",
                    new ContextValue.Containing(List.of(name), "the trail records one of the service's names"),
                    source);
        });
    }

    /// The words of aws:PrincipalType; empty where the record's type has none.
    private static Optional<String> type(UserIdentity who) {
        return switch (who) {
            case UserIdentity.IamUser _ -> Optional.of("User");
            case UserIdentity.AssumedRole _, UserIdentity.Role _ -> Optional.of("AssumedRole");
            case UserIdentity.FederatedUser _ -> Optional.of("FederatedUser");
            case UserIdentity.Root _ -> Optional.of("Account");
            case UserIdentity.Anonymous _ -> Optional.of("Anonymous");
            case UserIdentity.AwsAccount _,
                    UserIdentity.AwsService _,
                    UserIdentity.SamlUser _,
                    UserIdentity.WebIdentityUser _,
                    UserIdentity.IdentityCenterUser _,
                    UserIdentity.Directory _,
                    UserIdentity.NoIdentity _,
                    UserIdentity.Unrecognised _ -> Optional.empty();
        };
    }
}
