package org.trailcase.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.evaluate.PolicySets;

/// One and the same policy set for the same layers, however many calls they surround.
///
/// The history hands out the same object for a principal's and an organisation's layers as long as they stay the same: they
/// are known by identity. The layers of resources are made anew for each call, and compared by what they hold. Safe for use
/// by several threads.
final class LayerSets {
    private static final PolicyType[] TYPES = PolicyType.values();

    // Each set remembers its statements by action: a long trail with many changes would fill the memory with old ones.
    private static final int MANY = 4_000;

    private volatile PolicySets sets = new PolicySets();
    private final Map<LayerInForce.Held, LayerInForce.Held> alike = new ConcurrentHashMap<>();
    private final Map<Key, PolicySet> known = new ConcurrentHashMap<>();

    PolicySet of(LayersInForce layers) {
        Object[] parts = new Object[TYPES.length];
        for (PolicyType type : TYPES) {
            parts[type.ordinal()] = part(type, layers);
        }
        Key key = new Key(parts);
        PolicySet set = known.get(key);
        return set != null ? set : remember(key, layers);
    }

    private PolicySet remember(Key key, LayersInForce layers) {
        if (known.size() >= MANY) {
            known.clear();
            alike.clear();
            sets = new PolicySets();
        }
        return known.computeIfAbsent(key, _ -> sets.of(evidence(layers)));
    }

    private Object part(PolicyType type, LayersInForce layers) {
        return layers.of(type)
                .<Object>map(layer -> switch (layer) {
                    case LayerInForce.NotInEvidence _ -> LayerEvidence.NOT_IN_EVIDENCE;
                    case LayerInForce.NotApplicable _ -> LayerEvidence.NOT_APPLICABLE;
                    case LayerInForce.Held held -> isKept(type) ? held : one(held);
                })
                .orElse(LayerEvidence.NOT_IN_EVIDENCE);
    }

    private static boolean isKept(PolicyType type) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, TRUST, SCP, RCP -> true;
            case RESOURCE, SESSION, VPC_ENDPOINT -> false;
        };
    }

    private LayerInForce.Held one(LayerInForce.Held held) {
        LayerInForce.Held first = alike.putIfAbsent(held, held);
        return first != null ? first : held;
    }

    private static Map<PolicyType, LayerEvidence> evidence(LayersInForce layers) {
        Map<PolicyType, LayerEvidence> evidence = new EnumMap<>(PolicyType.class);
        layers.layers().forEach((type, layer) -> evidence.put(type, layer.evidence()));
        return evidence;
    }

    /// Layers, compared by identity.
    private static final class Key {
        private final Object[] parts;
        private final int hash;

        Key(Object[] parts) {
            this.parts = parts;
            int sum = 0;
            for (Object part : parts) {
                sum = 31 * sum + System.identityHashCode(part);
            }
            this.hash = sum;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key that) || hash != that.hash) {
                return false;
            }
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != that.parts[i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
