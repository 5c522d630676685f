package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.request.Answer;

/// The Deny statements that may be the one of which AWS speaks: they might match, or it is not certain that their policy was
/// in force.
final class PossibleDenials {

    private PossibleDenials() {}

    /// In the layer that AWS names, or in any where it names none.
    static List<Finding> in(Evaluation evaluation, Optional<PolicyType> named) {
        return evaluation.layers().stream()
                .filter(layer -> named.filter(type -> !Judgement.isSame(layer.policyType(), type)).isEmpty())
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.DENY && finding.answer() != Answer.NO)
                .toList();
    }
}
