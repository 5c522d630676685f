package org.trailcase.policy.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.aws.Arn;

/// Who makes a request, as policies see it.
///
/// `uniqueId` is the `AIDA…` or `AROA…` id (for a role without the session behind the colon): trust policies keep it
/// in place of an ARN once the principal they named was deleted.
/// Source: IAM User Guide, "AWS JSON policy elements: Principal", read 2026-11-24.
public sealed interface Caller {

    record User(Arn arn, Optional<String> uniqueId) implements Caller {}

    /// A session of a role. The path of the role is known only from `roleArn`; an empty `session` is one of unknown name.
    record RoleSession(
            String partition,
            String accountId,
            String role,
            Optional<String> session,
            Optional<Arn> roleArn,
            Optional<String> uniqueId)
            implements Caller {

        /// Source: IAM User Guide, "Service control policies" (they do not restrict service-linked roles), read 2026-11-24.
        public boolean isServiceLinked() {
            return roleArn.isPresent() && roleArn.get().resource().startsWith("role/aws-service-role/");
        }
    }

    /// A GetFederationToken session; without a known `user` only the session's own ARN and its account are matched.
    record FederatedSession(Arn arn, Optional<Arn> user) implements Caller {}

    record Root(String partition, String accountId) implements Caller {}

    /// An AWS service that acts as itself, by its host name.
    record Service(String host) implements Caller {}

    /// Someone known to an identity provider: the caller of AssumeRoleWithSAML and AssumeRoleWithWebIdentity.
    record ProviderUser(String provider) implements Caller {}

    record Anonymous() implements Caller {}

    /// The evidence does not say who it was, at most in which account.
    record Unrecorded(Optional<String> accountId, String why) implements Caller {}

    /// The account the caller belongs to; empty for services, provider users and the anonymous.
    default Optional<String> account() {
        return switch (this) {
            case User(Arn arn, _) -> Optional.of(arn.account());
            case RoleSession session -> Optional.of(session.accountId());
            case FederatedSession(Arn arn, _) -> Optional.of(arn.account());
            case Root(_, String accountId) -> Optional.of(accountId);
            case Service _, ProviderUser _, Anonymous _ -> Optional.empty();
            case Unrecorded(Optional<String> accountId, _) -> accountId;
        };
    }

    /// Whether policies are attached to the caller itself.
    default boolean hasIdentityPolicies() {
        return switch (this) {
            case User _, RoleSession _, FederatedSession _, Unrecorded _ -> true;
            case Root _, Service _, ProviderUser _, Anonymous _ -> false;
        };
    }

    Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    /// Reads an ARN or a service's host name; empty when the text is neither.
    static Optional<Caller> parse(String text) {
        Optional<Arn> arn = Arn.parse(text);
        return arn.isPresent()
                ? ofArn(arn.get())
                : HOST.matcher(text).matches() ? Optional.of(new Service(text)) : Optional.empty();
    }

    private static Optional<Caller> ofArn(Arn arn) {
        String[] pieces = arn.resource().split("/", -1);
        return switch (arn.service() + ":" + pieces[0]) {
            case "iam:root" -> Optional.of(new Root(arn.partition(), arn.account()));
            case "iam:user" -> Optional.of(new User(arn, Optional.empty()));
            case "iam:role" -> Optional.of(new RoleSession(
                    arn.partition(), arn.account(), arn.lastPiece(), Optional.empty(), Optional.of(arn), Optional.empty()));
            case "sts:assumed-role" -> pieces.length == 3
                    ? Optional.of(new RoleSession(
                            arn.partition(),
                            arn.account(),
                            pieces[1],
                            Optional.of(pieces[2]),
                            Optional.empty(),
                            Optional.empty()))
                    : Optional.empty();
            case "iam:saml-provider", "iam:oidc-provider" -> Optional.of(new ProviderUser(arn.text()));
            case "sts:federated-user" -> Optional.of(new FederatedSession(arn, Optional.empty()));
            default -> Optional.empty();
        };
    }

    default String described() {
        return switch (this) {
            case User(Arn arn, _) -> arn.text();
            case RoleSession s -> "arn:%s:sts::%s:assumed-role/%s/%s"
                    .formatted(s.partition(), s.accountId(), s.role(), s.session().orElse("(session not recorded)"));
            case FederatedSession(Arn arn, _) -> arn.text();
            case Root(String partition, String accountId) -> "arn:%s:iam::%s:root".formatted(partition, accountId);
            case Service(String host) -> host;
            case ProviderUser(String provider) -> provider;
            case Anonymous _ -> "anonymous";
            case Unrecorded(_, String why) -> "caller " + why;
        };
    }
}
