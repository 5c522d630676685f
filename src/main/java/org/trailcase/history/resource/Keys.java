package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonValue;

/// What calls to KMS do to keys, their policies and their aliases.
final class Keys {
    private static final ArnTemplate MADE =
            new ArnTemplate("arn:{partition}:kms:{region}:{account}:key/{@keyMetadata.arn|@keyMetadata.keyId}");
    private static final ArnTemplate REPLICA =
            new ArnTemplate("arn:{partition}:kms:{replicaRegion}:{account}:key/{@replicaKeyMetadata.arn}");
    private static final ArnTemplate ALIAS = new ArnTemplate("arn:{partition}:kms:{region}:{account}:{aliasName}");
    private static final ArnTemplate TARGET =
            new ArnTemplate("arn:{partition}:kms:{region}:{account}:key/{targetKeyId}");

    private Keys() {}

    /// A key always has a policy: the one in the request, else AWS's own.
    static boolean made(Call call, Store store) {
        return MADE.fill(call)
                .map(arn -> {
                    Kept kept = store.of(arn, call);
                    // What a replica is made with stands in the record of ReplicateKey.
                    boolean replica = Asked.anywhere(call.answered(), "multiRegionKeyType")
                            .flatMap(JsonValue::asText)
                            .filter("REPLICA"::equals)
                            .isPresent();
                    Standing policy = WholePolicies.given(call, kept, "policy")
                            .orElseGet(() -> call.isAskRecorded() && !replica
                                    ? documented(call, arn)
                                    : WholePolicies.notRecorded(call, kept));
                    kept.policy.put(call.point(), Standing.nothing(call.source()), policy);
                    WholePolicies.tags(call, kept);
                    return true;
                })
                .orElse(false);
    }

    /// Source: AWS KMS API Reference, "ReplicateKey" (Policy, ReplicaPolicy), read 2026-11-24.
    static boolean replicated(Call call, Store store) {
        return REPLICA.fill(call)
                .map(arn -> {
                    Kept kept = store.of(arn, call);
                    Standing policy = call.answered()
                            .get("replicaPolicy")
                            .flatMap(value -> Call.policy(value, kept.policyName(), "/responseElements/replicaPolicy"))
                            .map(text -> Standing.whole(Optional.of(text), call.source()))
                            .or(() -> WholePolicies.given(call, kept, "policy"))
                            .orElseGet(() -> WholePolicies.notRecorded(call, kept));
                    kept.policy.put(call.point(), Standing.nothing(call.source()), policy);
                    return true;
                })
                .orElse(false);
    }

    private static Standing documented(Call call, String arn) {
        String account = Arn.parse(arn).map(Arn::account).orElse(call.account());
        return DocumentedPolicies.standing(
                DocumentedPolicies.key(ResourceArns.partition(call.region()), account), call);
    }

    static boolean aliasMade(Call call, Store store) {
        alias(call, store, new Known.Is<>(Optional.empty(), call.source()), TARGET.fill(call));
        return true;
    }

    static boolean aliasMoved(Call call, Store store) {
        alias(call, store, unknownBefore(call), TARGET.fill(call));
        return true;
    }

    static boolean aliasGone(Call call, Store store) {
        alias(call, store, unknownBefore(call), Optional.empty());
        return true;
    }

    private static void alias(Call call, Store store, Known<Optional<String>> before, Optional<String> key) {
        ALIAS.fill(call)
                .ifPresent(arn -> store.alias(arn).set(call.point(), before, new Known.Is<>(key, call.source())));
    }

    private static Known<Optional<String>> unknownBefore(Call call) {
        return new Known.Unknown<>(
                "Which key the alias stood for before %s is not in evidence.".formatted(call.described()),
                call.source());
    }
}
