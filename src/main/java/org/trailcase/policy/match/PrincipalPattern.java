package org.trailcase.policy.match;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.Caller;

/// One entry of Principal or NotPrincipal.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal", read 2026-11-24. A wildcard inside an ARN is not
/// allowed there and matches nobody.
public sealed interface PrincipalPattern {

    Written written();

    PrincipalMatch match(Caller caller, Matching matching);

    /// `"*"`, or `{"AWS": "*"}` when `awsOnly`: the two are equal except in trust policies.
    record Everyone(boolean awsOnly, Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            boolean reached = !(awsOnly && (caller instanceof Caller.ProviderUser));
            if (reached && caller.hasIdentityPolicies() && !matching.usual(OpenQuestion.EVERYONE_IS_NAMED_DIRECTLY)) {
                return PrincipalMatch.behind(Answer.YES);
            }
            return PrincipalMatch.direct(Answer.of(reached));
        }
    }

    /// An account, by its number or the ARN of its root; an empty partition is any.
    record Account(String partition, String account, Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            if (caller instanceof Caller.Unrecorded(Optional<String> id, _) && id.isEmpty()) {
                return PrincipalMatch.account(Answer.UNKNOWN);
            }
            boolean same = caller.account().filter(account::equals).isPresent();
            return PrincipalMatch.account(Answer.of(same && (partition.isEmpty() || samePartition(caller))));
        }

        private boolean samePartition(Caller caller) {
            return switch (caller) {
                case Caller.User(Arn arn, _) -> partition.equals(arn.partition());
                case Caller.RoleSession session -> partition.equals(session.partition());
                case Caller.FederatedSession(Arn arn, _) -> partition.equals(arn.partition());
                case Caller.Root(String its, _) -> partition.equals(its);
                case Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _, Caller.Unrecorded _ -> true;
            };
        }
    }

    /// A user, a role or a session by its ARN.
    record Entity(Arn arn, Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return match(caller);
        }

        private PrincipalMatch match(Caller caller) {
            return switch (caller) {
                case Caller.User(Arn user, _) -> PrincipalMatch.direct(Answer.of(arn.equals(user)));
                case Caller.RoleSession session -> ofSession(session);
                case Caller.FederatedSession(Arn its, Optional<Arn> user) ->
                    PrincipalMatch.direct(Answer.of(arn.equals(its)))
                            .or(PrincipalMatch.behind(Answer.of(user.filter(arn::equals).isPresent())));
                case Caller.Unrecorded(Optional<String> account, _) -> PrincipalMatch.direct(
                        account.isEmpty() || account.get().equals(arn.account()) ? Answer.UNKNOWN : Answer.NO);
                case Caller.Root _, Caller.Service _, Caller.ProviderUser _, Caller.Anonymous _ -> PrincipalMatch.NONE;
            };
        }

        // A session's ARN does not hold the path of its role; role names are unique in an account.
        private PrincipalMatch ofSession(Caller.RoleSession session) {
            boolean sameAccount = arn.partition().equals(session.partition()) && arn.account().equals(session.accountId());
            if (!sameAccount) {
                return PrincipalMatch.NONE;
            }
            if (arn.service().equals("iam") && arn.resource().startsWith("role/")) {
                return PrincipalMatch.behind(Answer.of(arn.lastPiece().equals(session.role())));
            }
            String prefix = "assumed-role/" + session.role() + "/";
            if (!arn.service().equals("sts") || !arn.resource().startsWith(prefix)) {
                return PrincipalMatch.NONE;
            }
            String named = arn.resource().substring(prefix.length());
            return PrincipalMatch.direct(session.session()
                    .map(name -> Answer.of(name.equals(named)))
                    .orElse(Answer.UNKNOWN));
        }
    }

    /// The ARN of a user or role in a policy that was saved when it meant another one than whoever has the name now.
    record Saved(Entity named, Bearer bearer) implements PrincipalPattern {
        @Override
        public Written written() {
            return named.written();
        }

        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return match(caller);
        }

        private PrincipalMatch match(Caller caller) {
            return switch (bearer) {
                case Bearer.Renamed(Arn now, _) -> new Entity(now, written()).match(caller);
                case Bearer.Replaced before -> named.match(caller).and(before.is(caller));
                case Bearer.Unsure _ -> named.match(caller).and(Answer.UNKNOWN);
            };
        }

        /// Whether it makes a difference for a caller that the name meant another one.
        public boolean concerns(Caller caller) {
            return !named.match(caller).equals(match(caller));
        }
    }

    /// The unique id that stands for a user or role which was deleted: it matches that entity alone, not its successor.
    record UniqueId(String id, Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return switch (caller) {
                case Caller.User(_, Optional<String> its) -> PrincipalMatch.direct(compared(its, "AIDA"));
                case Caller.RoleSession session -> PrincipalMatch.behind(compared(session.uniqueId(), "AROA"));
                case Caller.Unrecorded _ -> PrincipalMatch.direct(Answer.UNKNOWN);
                case Caller.FederatedSession _,
                        Caller.Root _,
                        Caller.Service _,
                        Caller.ProviderUser _,
                        Caller.Anonymous _ -> PrincipalMatch.NONE;
            };
        }

        private Answer compared(Optional<String> its, String kind) {
            if (!id.startsWith(kind)) {
                return Answer.NO;
            }
            return its.map(text -> Answer.of(text.equals(id))).orElse(Answer.UNKNOWN);
        }
    }

    record Service(Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return PrincipalMatch.direct(
                    Answer.of(caller instanceof Caller.Service(String host) && host.equalsIgnoreCase(written.text())));
        }
    }

    record Provider(Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return PrincipalMatch.direct(Answer.of(
                    caller instanceof Caller.ProviderUser(String provider) && provider.equals(written.text())));
        }
    }

    /// An account by the id that Amazon S3 gives it; the trail does not tell which account that is.
    record CanonicalUser(Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return PrincipalMatch.account(caller.account().isPresent() ? Answer.UNKNOWN : Answer.NO);
        }
    }

    /// An entry that AWS would not accept: it matches nobody.
    record Invalid(Written written) implements PrincipalPattern {
        @Override
        public PrincipalMatch match(Caller caller, Matching matching) {
            return PrincipalMatch.NONE;
        }
    }

    Pattern ACCOUNT = Pattern.compile("\\d{12}");
    Pattern UNIQUE_ID = Pattern.compile("A(?:IDA|ROA)[A-Z0-9]{12,}");

    /// The entry `written` under this type of principal: `AWS`, `Service`, `Federated` or `CanonicalUser`.
    static PrincipalPattern of(String type, Written written) {
        return switch (type) {
            case "AWS" -> ofAws(written);
            case "Service" -> new Service(written);
            case "Federated" -> new Provider(written);
            case "CanonicalUser" -> new CanonicalUser(written);
            default -> new Invalid(written);
        };
    }

    private static PrincipalPattern ofAws(Written written) {
        String text = written.text();
        if (text.equals("*")) {
            return new Everyone(true, written);
        }
        if (ACCOUNT.matcher(text).matches()) {
            return new Account("", text, written);
        }
        if (UNIQUE_ID.matcher(text).matches()) {
            return new UniqueId(text, written);
        }
        Optional<Arn> arn = Arn.parse(text).filter(_ -> text.indexOf('*') < 0 && text.indexOf('?') < 0);
        if (arn.isEmpty()) {
            return new Invalid(written);
        }
        return arn.get().resource().equals("root")
                ? new Account(arn.get().partition(), arn.get().account(), written)
                : new Entity(arn.get(), written);
    }
}
