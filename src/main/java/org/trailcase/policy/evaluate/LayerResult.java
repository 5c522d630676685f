package org.trailcase.policy.evaluate;

import java.util.List;
import org.trailcase.aws.PolicyType;

/// One layer of an evaluation: its state, whether the evidence shows it whole, the statements that match or might, and,
/// where none allows, the Allow statements that come nearest.
public record LayerResult(
        PolicyType policyType, LayerState state, boolean complete, List<Finding> findings, List<Finding> nearest) {

    public LayerResult {
        findings = List.copyOf(findings);
        nearest = List.copyOf(nearest);
    }

    LayerResult openUnless(boolean settled) {
        return settled ? overruled() : new LayerResult(policyType, LayerState.UNDECIDED, complete, findings, nearest);
    }

    LayerResult overruled() {
        LayerState shown = state == LayerState.DECIDED ? LayerState.ALLOWS : state;
        return new LayerResult(policyType, shown, complete, findings, nearest);
    }
}
