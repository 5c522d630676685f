package org.trailcase.policy.evaluate;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;

/// All that the case holds of the policies around one request, layer by layer.
public final class PolicySet {
    private final EnumMap<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);

    /// Layers that are not among these are not in evidence.
    public PolicySet(Map<PolicyType, LayerEvidence> layers) {
        this.layers.putAll(layers);
    }

    public LayerEvidence layer(PolicyType type) {
        return layers.getOrDefault(type, LayerEvidence.NOT_IN_EVIDENCE);
    }

    /// Which kind of policy hangs on the resource of an action: a role's trust policy, or a resource-based one.
    public static PolicyType resourceSide(ActionName action) {
        return Layers.resourceSide(action);
    }

    /// Every policy of every layer, in the order of the layers.
    public Stream<AttachedPolicy> policies() {
        return Stream.of(PolicyType.values()).flatMap(type -> layer(type).policies());
    }
}
