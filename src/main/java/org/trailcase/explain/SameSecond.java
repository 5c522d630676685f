package org.trailcase.explain;

import java.util.List;
import org.trailcase.policy.evaluate.Evaluation;

/// A call in the same second as a change of policies: CloudTrail does not tell which came first.
///
/// Where it makes no difference, the call is explained by the policies before the change. Where it is decided alike, but by
/// other statements, either of them decided. Where it is not, nothing is decided.
final class SameSecond {
    private static final String WHY =
            "the policies were changed in the same second, and the trail does not tell what came first";

    private static final String EITHER =
            "This statement or another decided: the policies were changed in the same second, and the trail does not tell what came first.";

    private SameSecond() {}

    static Explanation.Authorization.Evaluated of(List<Explanation.Authorization.Evaluated> ways) {
        Explanation.Authorization.Evaluated first = ways.getFirst();
        List<Evaluation> evaluations = ways.stream()
                .map(Explanation.Authorization.Evaluated::evaluation)
                .toList();
        if (evaluations.stream().allMatch(first.evaluation()::isDecidedAs)) {
            return first;
        }
        boolean alike = evaluations.stream()
                        .allMatch(way -> way.decision() == first.evaluation().decision()
                                && way.possible().equals(first.evaluation().possible()));
        if (alike) {
            return first.with(Evaluation.alikeIn(evaluations, EITHER));
        }
        return ways.getLast().with(Evaluation.openBetween(evaluations, WHY));
    }
}
