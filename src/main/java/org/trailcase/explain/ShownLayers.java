package org.trailcase.explain;

import java.util.List;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;

/// The seven layers as every explanation shows them, always in the same order: of the resource's own policy and a
/// role's trust policy, the one that applies.
public final class ShownLayers {

    private ShownLayers() {}

    public static List<LayerResult> of(Evaluation evaluation) {
        boolean trust = evaluation.layers().stream()
                .anyMatch(layer ->
                        layer.policyType() == PolicyType.TRUST && layer.state() != LayerState.NOT_APPLICABLE);
        return evaluation.layers().stream()
                .filter(layer -> layer.policyType() != (trust ? PolicyType.RESOURCE : PolicyType.TRUST))
                .toList();
    }
}
