package org.trailcase.policy.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.request.FoldedAction;

/// All that the case holds of the policies around one request, layer by layer.
public final class PolicySet {
    private final EnumMap<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);
    private final boolean bounded;
    // Only remembers what the layers, which never change, say: a set is still immutable to everyone who asks it.
    private final Map<FoldedAction, Reachable> reachable = new ConcurrentHashMap<>();
    private final Map<FoldedAction, List<String>> keys = new ConcurrentHashMap<>();

    /// Layers that are not among these are not in evidence.
    public PolicySet(Map<PolicyType, LayerEvidence> layers) {
        this.layers.putAll(layers);
        this.bounded = layer(PolicyType.PERMISSIONS_BOUNDARY).policies().findAny().isPresent();
    }

    public LayerEvidence layer(PolicyType type) {
        return layers.getOrDefault(type, LayerEvidence.NOT_IN_EVIDENCE);
    }

    /// Whether the caller has a permissions boundary.
    boolean isBounded() {
        return bounded;
    }

    Reachable reachable(FoldedAction action) {
        Reachable known = reachable.get(action);
        return known != null ? known : reachable.computeIfAbsent(action, asked -> new Reachable(this, asked));
    }

    /// The folded condition keys whose values a decision about the action can hang on.
    List<String> keys(FoldedAction action) {
        List<String> known = keys.get(action);
        return known != null ? known : keys.computeIfAbsent(action, asked -> reachable(asked).keys());
    }

    /// Which kind of policy hangs on the resource of an action: a role's trust policy, or a resource-based one.
    public static PolicyType resourceSide(ActionName action) {
        return Layers.resourceSide(FoldedAction.of(action));
    }

    /// Every policy of every layer, in the order of the layers.
    public Stream<AttachedPolicy> policies() {
        return Stream.of(PolicyType.values()).flatMap(type -> layer(type).policies());
    }
}
