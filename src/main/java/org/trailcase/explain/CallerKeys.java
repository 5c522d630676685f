package org.trailcase.explain;

import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys about the principal and its credentials.
///
/// Source: IAM User Guide, "AWS global condition context keys", sections "Properties of the principal" and
/// "Properties of a role session", read 2026-11-24.
final class CallerKeys {

    private CallerKeys() {}

    static void put(Event event, Optional<PolicyHolder> holder, Map<String, ContextValue> keys) {
        UserIdentity who = event.identity();
        String type = type(who);
        boolean anonymous = who instanceof UserIdentity.Anonymous;
        boolean service = who instanceof UserIdentity.AwsService;
        put(keys, "aws:PrincipalArn", who.principalArn(), anonymous || service);
        put(keys, "aws:PrincipalAccount", who.account(), anonymous || service);
        put(keys, "aws:PrincipalType", Optional.of(type).filter(word -> !word.isEmpty()), service);
        put(keys, "aws:userid", who.principalId().filter(id -> !id.contains("*")), anonymous || service);
        if (!(who instanceof UserIdentity.IamUser)) {
            keys.put("aws:username", ContextValue.ABSENT);
        } else {
            put(keys, "aws:username", who.userName().or(() -> lastPiece(who)), false);
        }
        keys.put("aws:PrincipalIsAWSService", ContextValue.of(Boolean.toString(service)));
        put(keys, "aws:PrincipalServiceName", service ? who.invokedBy() : Optional.empty(), !service);
        credentials(who, keys);
        holder.ifPresent(known -> tags(who, known, keys));
    }

    private static void credentials(UserIdentity who, Map<String, ContextValue> keys) {
        boolean temporary = who.sessionCreated().isPresent()
                || who.accessKeyId().filter(key -> key.startsWith("ASIA")).isPresent();
        boolean longLived = who.accessKeyId().filter(key -> key.startsWith("AKIA")).isPresent() && !temporary;
        // With a long-lived key the request carries none of the keys about sessions.
        // Source: same page, aws:MultiFactorAuthPresent ("not present in requests made using long-term credentials").
        if (longLived) {
            keys.put("aws:MultiFactorAuthPresent", ContextValue.ABSENT);
            keys.put("aws:MultiFactorAuthAge", ContextValue.ABSENT);
            keys.put("aws:TokenIssueTime", ContextValue.ABSENT);
            keys.put("aws:SourceIdentity", ContextValue.ABSENT);
            keys.put("aws:FederatedProvider", ContextValue.ABSENT);
            return;
        }
        who.mfa().ifPresent(mfa -> {
            keys.put("aws:MultiFactorAuthPresent", ContextValue.of(Boolean.toString(mfa)));
            keys.put(
                    "aws:MultiFactorAuthAge",
                    mfa
                            ? new ContextValue.Hidden("the age of the second factor is not recorded")
                            : ContextValue.ABSENT);
        });
        who.sessionCreated()
                .ifPresent(created -> keys.put("aws:TokenIssueTime", ContextValue.of(created.toString())));
        if (temporary) {
            keys.put(
                    "aws:SourceIdentity",
                    who.sourceIdentity().<ContextValue>map(ContextValue::of).orElse(ContextValue.ABSENT));
        }
        who.sessionContext()
                .object("webIdFederationData")
                .flatMap(data -> data.text("federatedProvider"))
                .ifPresent(provider -> keys.put("aws:FederatedProvider", ContextValue.of(provider)));
        // The key exists for instance credentials only; credentials of a container task have none of them.
        // Source: same page, aws:Ec2InstanceSourceVpc.
        boolean instance = who.sessionContext().has("ec2RoleDelivery");
        keys.put("aws:Ec2InstanceSourceVpc", ofInstance(instance));
        keys.put("aws:Ec2InstanceSourcePrivateIPv4", ofInstance(instance));
    }

    private static ContextValue ofInstance(boolean instance) {
        return instance ? new ContextValue.Hidden("not recorded in the trail") : ContextValue.ABSENT;
    }

    // Tags of the user or role; a session may have brought further ones, which only the call that opened it shows.
    private static void tags(UserIdentity who, PolicyHolder holder, Map<String, ContextValue> keys) {
        boolean session = who instanceof UserIdentity.AssumedRole;
        holder.tags()
                .forEach((tag, value) -> keys.put(
                        "aws:PrincipalTag/" + tag,
                        session
                                ? new ContextValue.Hidden("the session may have brought a tag of the same name")
                                : ContextValue.of(value)));
    }

    private static void put(Map<String, ContextValue> keys, String key, Optional<String> value, boolean absent) {
        if (absent) {
            keys.put(key, ContextValue.ABSENT);
        } else {
            value.ifPresent(known -> keys.put(key, ContextValue.of(known)));
        }
    }

    private static Optional<String> lastPiece(UserIdentity who) {
        return who.principalArn().flatMap(Arn::parse).map(Arn::lastPiece);
    }

    /// The words of aws:PrincipalType; empty where the record's type has none.
    private static String type(UserIdentity who) {
        return switch (who) {
            case UserIdentity.IamUser _ -> "User";
            case UserIdentity.AssumedRole _, UserIdentity.Role _ -> "AssumedRole";
            case UserIdentity.FederatedUser _ -> "FederatedUser";
            case UserIdentity.Root _ -> "Account";
            case UserIdentity.Anonymous _ -> "Anonymous";
            default -> "";
        };
    }
}
