package org.trailcase.trail;

import java.time.Instant;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonObject;

/// Who made a call, as the record's `userIdentity` tells it.
///
/// Source: AWS CloudTrail User Guide, "CloudTrail userIdentity element", read 2026-11-24. Whatever a kind does not
/// single out is still in [#raw].
public sealed interface UserIdentity {

    /// The element as recorded; without members when the event has none.
    JsonObject raw();

    /// The IAM principal whose policies count: the role with its path, the user, the root. Empty where the record
    /// names none.
    Optional<String> principalArn();

    /// A short name for people: `alice`, `ops/session-1`, `root`, `rds.amazonaws.com`.
    String label();

    /// The name of the session, for those who act in a named one.
    default Optional<String> sessionName() {
        return Optional.empty();
    }

    /// The word in the record, empty when it has none.
    default String type() {
        return Fields.filled(raw(), "type").orElse("");
    }

    /// The ARN as recorded, percent-encoding undone.
    default Optional<String> arn() {
        return Fields.filled(raw(), "arn").map(CallerArns::plain);
    }

    default Optional<String> principalId() {
        return Fields.filled(raw(), "principalId");
    }

    default Optional<String> userName() {
        return Fields.filled(raw(), "userName");
    }

    /// The account of the caller, which need not be the account that the trail belongs to.
    default Optional<String> account() {
        return Fields.filled(raw(), "accountId")
                .or(() -> sessionIssuer().flatMap(SessionIssuer::account))
                .or(() -> arn().flatMap(Arn::parse).map(Arn::account).filter(account -> !account.isEmpty()));
    }

    default Optional<String> accessKeyId() {
        return Fields.filled(raw(), "accessKeyId");
    }

    /// The service that made the call for the caller, `cloudformation.amazonaws.com`.
    default Optional<String> invokedBy() {
        return Fields.filled(raw(), "invokedBy");
    }

    default Optional<SessionIssuer> sessionIssuer() {
        return SessionIssuer.read(Fields.inner(sessionContext(), "sessionIssuer"));
    }

    default Optional<Instant> sessionCreated() {
        return Fields.filled(Fields.inner(sessionContext(), "attributes"), "creationDate")
                .flatMap(TrailTime::parse);
    }

    /// Whether the session was opened with a second factor; empty where the record does not say.
    default Optional<Boolean> mfa() {
        return Fields.truth(Fields.inner(sessionContext(), "attributes"), "mfaAuthenticated");
    }

    /// Who was behind the session when it began, where the organisation asks for it.
    default Optional<String> sourceIdentity() {
        return Fields.filled(sessionContext(), "sourceIdentity");
    }

    /// Whether the record tells an account and a unique id alone, of a user (`AIDA…`) or a role (`AROA…`).
    default boolean isKnownByIdAlone() {
        return this instanceof AwsAccount
                && arn().isEmpty()
                && principalId().filter(id -> id.startsWith("AIDA") || id.startsWith("AROA")).isPresent();
    }

    /// Whether it is the root of a member account in a session that `AssumeRoot` opened for one task.
    ///
    /// Source: AWS CloudTrail User Guide, "CloudTrail userIdentity element" (assumedRoot), read 2026-11-24.
    default boolean isAssumedRoot() {
        return this instanceof Root && Fields.truth(sessionContext(), "assumedRoot").orElse(false);
    }

    default JsonObject sessionContext() {
        return Fields.inner(raw(), "sessionContext");
    }

    /// The session that the call belongs to; empty for long-lived keys, services and callers without identity.
    default Optional<Session> session() {
        boolean temporary = sessionName().isPresent()
                || sessionCreated().isPresent()
                || accessKeyId().filter(key -> key.startsWith("ASIA")).isPresent();
        Optional<String> issuer = principalArn().or(this::principalId);
        return issuer.filter(any -> temporary)
                .map(who -> new Session(
                        who, sessionName().orElse(""), accessKeyId().orElse(""), sessionCreated()));
    }

    static UserIdentity read(JsonObject raw) {
        return switch (Fields.filled(raw, "type").orElse("")) {
            case "Root" -> new Root(raw);
            case "IAMUser" -> new IamUser(raw);
            case "AssumedRole" -> new AssumedRole(raw);
            case "Role" -> new Role(raw);
            case "FederatedUser" -> new FederatedUser(raw);
            case "AWSAccount" -> ofAccount(raw);
            case "AWSService" -> new AwsService(raw);
            case "SAMLUser" -> new SamlUser(raw);
            case "WebIdentityUser" -> new WebIdentityUser(raw);
            case "IdentityCenterUser" -> new IdentityCenterUser(raw);
            case "Directory" -> new Directory(raw);
            case "" -> isNobody(raw) ? new NoIdentity(raw) : new Unrecognised(raw);
            default -> new Unrecognised(raw);
        };
    }

    /// The account's root user.
    record Root(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return arn();
        }

        @Override
        public String label() {
            return "root";
        }
    }

    /// A user of IAM, with a key of their own, or with temporary credentials: the console, a token with MFA.
    record IamUser(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return arn();
        }

        @Override
        public String label() {
            return userName().or(() -> arn().map(CallerArns::afterSlash)).or(this::principalId).orElse("IAM user");
        }
    }

    /// Someone who acts in a role. The ARN of the session has no path, the ARN of the issuer has.
    record AssumedRole(JsonObject raw) implements UserIdentity {

        /// The issuer's ARN; only where the record names no issuer the role is made out from the session's ARN, and
        /// then it lacks the path.
        @Override
        public Optional<String> principalArn() {
            return sessionIssuer().map(SessionIssuer::arn).or(() -> arn().flatMap(CallerArns::roleOfSession));
        }

        @Override
        public Optional<String> sessionName() {
            return arn().flatMap(CallerArns::nameInSessionArn).or(() -> principalId().flatMap(CallerArns::afterColon));
        }

        @Override
        public String label() {
            String role = principalArn().map(CallerArns::afterSlash).or(this::principalId).orElse("assumed role");
            return sessionName().map(name -> role + "/" + name).orElse(role);
        }
    }

    /// A role that acts without a session: rare.
    record Role(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return arn();
        }

        @Override
        public String label() {
            return arn().map(CallerArns::afterSlash).or(this::userName).or(this::principalId).orElse("role");
        }
    }

    /// A name that a user or the root let act with `GetFederationToken`: the issuer's policies count.
    record FederatedUser(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return sessionIssuer().map(SessionIssuer::arn).or(this::arn);
        }

        @Override
        public Optional<String> sessionName() {
            return arn().map(CallerArns::afterSlash).or(() -> principalId().flatMap(CallerArns::afterColon));
        }

        @Override
        public String label() {
            String name = sessionName().orElse("federated user");
            return sessionIssuer().map(issuer -> issuer.name() + "/" + name).orElse(name);
        }
    }

    /// Someone of another account, of whom the record tells the account and a unique id alone.
    record AwsAccount(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return arn();
        }

        @Override
        public Optional<String> sessionName() {
            return principalId().flatMap(CallerArns::afterColon);
        }

        @Override
        public String label() {
            String account = account().map(id -> "account " + id).orElse("another account");
            return sessionName().or(this::principalId).map(name -> account + "/" + name).orElse(account);
        }
    }

    /// Nobody that AWS knows: a request without a signature.
    record Anonymous(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return "anonymous";
        }
    }

    /// A service of AWS that acts for the account.
    record AwsService(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return invokedBy().or(this::userName).or(this::principalId).orElse("AWS service");
        }
    }

    /// A caller of `AssumeRoleWithSAML`: known to the identity provider, not yet to IAM.
    record SamlUser(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return userName().or(this::principalId).orElse("SAML user");
        }

        public Optional<String> identityProvider() {
            return Fields.filled(raw, "identityProvider");
        }
    }

    /// A caller of `AssumeRoleWithWebIdentity`: known to the identity provider, not yet to IAM.
    record WebIdentityUser(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return userName().or(this::principalId).orElse("web identity user");
        }

        public Optional<String> identityProvider() {
            return Fields.filled(raw, "identityProvider");
        }
    }

    /// A person of IAM Identity Center who calls it directly, before any role.
    record IdentityCenterUser(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return userName().or(this::userId).or(this::principalId).orElse("Identity Center user");
        }

        /// The id in the identity store.
        public Optional<String> userId() {
            return Fields.filled(Fields.inner(raw, "onBehalfOf"), "userId");
        }
    }

    /// A user of AWS Directory Service.
    record Directory(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return arn();
        }

        @Override
        public String label() {
            return userName().or(this::principalId).orElse("directory user");
        }
    }

    /// The event has no identity, as service events may; at most an account and a service that acted.
    record NoIdentity(JsonObject raw) implements UserIdentity {
        @Override
        public Optional<String> principalArn() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return invokedBy().orElse("no identity");
        }
    }

    /// A kind that is not known here, `Unknown` among them: what the record says is kept.
    record Unrecognised(JsonObject raw) implements UserIdentity {

        /// Made out from the session's ARN where the record has one, and then without the role's path.
        @Override
        public Optional<String> principalArn() {
            return sessionIssuer()
                    .map(SessionIssuer::arn)
                    .or(() -> arn().flatMap(CallerArns::roleOfSession))
                    .or(this::arn);
        }

        @Override
        public Optional<String> sessionName() {
            return arn().flatMap(CallerArns::nameInSessionArn);
        }

        @Override
        public String label() {
            return sessionName()
                    .flatMap(name -> principalArn().map(role -> CallerArns.afterSlash(role) + "/" + name))
                    .or(this::userName)
                    .or(() -> arn().map(CallerArns::afterSlash))
                    .or(this::principalId)
                    .orElse(type().isEmpty() ? "unrecognised" : type());
        }
    }

    /// Requests without a signature are recorded under an account of one of two names. That S3 writes both is what its
    /// records show, not documented.
    private static UserIdentity ofAccount(JsonObject raw) {
        boolean anonymous = Fields.filled(raw, "accountId")
                .filter(account -> account.equals("ANONYMOUS_PRINCIPAL") || account.equals("anonymous"))
                .isPresent();
        return anonymous ? new Anonymous(raw) : new AwsAccount(raw);
    }

    private static boolean isNobody(JsonObject raw) {
        return Fields.filled(raw, "arn").isEmpty()
                && Fields.filled(raw, "principalId").isEmpty()
                && Fields.filled(raw, "userName").isEmpty();
    }
}
