package org.trailcase.policy.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.aws.PolicyType;

/// Hands out one and the same policy set for equal evidence, so that what was worked out about it is there again.
///
/// Safe for use by several threads.
public final class PolicySets {
    private final Map<Map<PolicyType, LayerEvidence>, PolicySet> sets = new ConcurrentHashMap<>();

    /// Layers that are not among these are not in evidence.
    public PolicySet of(Map<PolicyType, LayerEvidence> layers) {
        PolicySet known = sets.get(layers);
        return known != null ? known : sets.computeIfAbsent(Map.copyOf(layers), PolicySet::new);
    }
}
