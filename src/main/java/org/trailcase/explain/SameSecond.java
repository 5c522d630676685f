package org.trailcase.explain;

import java.util.List;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;

/// A call in the same second as a change of policies: CloudTrail does not tell which came first.
///
/// Where it makes no difference, the call is explained by the policies before the change. Where it does, nothing is
/// decided.
final class SameSecond {
    private static final String WHY =
            "the policies were changed in the same second, and the trail does not tell what came first";

    private SameSecond() {}

    static Explanation.Authorization.Evaluated of(List<Explanation.Authorization.Evaluated> ways) {
        Explanation.Authorization.Evaluated first = ways.getFirst();
        List<Evaluation> evaluations = ways.stream()
                .map(Explanation.Authorization.Evaluated::evaluation)
                .toList();
        List<Decision> decisions =
                evaluations.stream().map(Evaluation::decision).distinct().toList();
        if (decisions.size() == 1) {
            return first;
        }
        return ways.getLast().with(Evaluation.openBetween(evaluations, WHY));
    }
}
