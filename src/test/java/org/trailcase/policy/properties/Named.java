package org.trailcase.policy.properties;

import java.util.Optional;
import org.trailcase.policy.request.Caller;

/// Ways to name a principal in a policy with a certain caller in mind, as a member of the element's map.
enum Named {
    ANYONE,
    EVERYONE,
    ITSELF,
    BEHIND_IT,
    ACCOUNT_ROOT,
    ACCOUNT_NUMBER,
    UNIQUE_ID,
    SERVICE,
    PROVIDER,
    OTHER_ACCOUNT,
    OTHER_ROLE;

    record Name(String type, String text) {}

    Name name(Caller caller) {
        String account = caller.account().orElse("111122223333");
        return switch (this) {
            case ANYONE -> new Name("*", "*");
            case EVERYONE -> new Name("AWS", "*");
            case ITSELF -> itself(caller);
            case BEHIND_IT -> behind(caller);
            case ACCOUNT_ROOT -> new Name("AWS", "arn:aws:iam::" + account + ":root");
            case ACCOUNT_NUMBER -> new Name("AWS", account);
            case UNIQUE_ID -> new Name("AWS", uniqueId(caller).orElse("AIDAEXAMPLEEXAMPLE456"));
            case SERVICE -> new Name("Service", "lambda.amazonaws.com");
            case PROVIDER -> new Name("Federated", "arn:aws:iam::111122223333:saml-provider/idp");
            case OTHER_ACCOUNT -> new Name("AWS", "arn:aws:iam::777788889999:root");
            case OTHER_ROLE -> new Name("AWS", "arn:aws:iam::111122223333:role/other");
        };
    }

    private static Name itself(Caller caller) {
        return switch (caller) {
            case Caller.Service(String host) -> new Name("Service", host);
            case Caller.ProviderUser(String provider) -> new Name("Federated", provider);
            case Caller.User _, Caller.RoleSession _, Caller.FederatedSession _ -> new Name("AWS", caller.described());
            case Caller.Root _ -> new Name("AWS", caller.described());
            case Caller.Anonymous _, Caller.Unrecorded _ -> new Name("AWS", "*");
        };
    }

    // Of a role with a path the ARN is written without it: the path adds nothing.
    private static Name behind(Caller caller) {
        return new Name(
                "AWS",
                switch (caller) {
                    case Caller.RoleSession s ->
                        "arn:%s:iam::%s:role/%s".formatted(s.partition(), s.accountId(), s.role());
                    case Caller.FederatedSession session ->
                        session.user().orElseThrow().text();
                    case Caller.User _,
                            Caller.Root _,
                            Caller.Service _,
                            Caller.ProviderUser _,
                            Caller.Anonymous _,
                            Caller.Unrecorded _ -> "arn:aws:iam::111122223333:role/app";
                });
    }

    private static Optional<String> uniqueId(Caller caller) {
        return switch (caller) {
            case Caller.User user -> user.uniqueId();
            case Caller.RoleSession s -> s.uniqueId();
            case Caller.FederatedSession _,
                    Caller.Root _,
                    Caller.Service _,
                    Caller.ProviderUser _,
                    Caller.Anonymous _,
                    Caller.Unrecorded _ -> Optional.empty();
        };
    }
}
