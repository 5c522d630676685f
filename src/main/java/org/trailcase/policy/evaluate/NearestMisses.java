package org.trailcase.policy.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.Statement;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// The Allow statements of a layer that come nearest to allowing a request: first those that speak of its service, then
/// those that fail in the fewest elements, then in the order of the policies.
final class NearestMisses {
    private static final int HANDFUL = 5;

    private NearestMisses() {}

    static List<Finding> of(LayerScan scan, Matching matching) {
        ActionName action = matching.request().action();
        List<Finding> near = misses(scan, matching, statement -> statement.action().concerns(action));
        if (near.size() == HANDFUL) {
            return near;
        }
        List<Finding> far = misses(scan, matching, statement -> !statement.action().concerns(action));
        return Stream.concat(near.stream(), far.stream()).limit(HANDFUL).toList();
    }

    private static List<Finding> misses(LayerScan scan, Matching matching, Predicate<Statement> wanted) {
        return scan.evidence()
                .policies()
                .flatMap(policy -> policy.document().statements().stream()
                        .filter(statement -> statement.effect() == Effect.ALLOW)
                        .filter(wanted)
                        .filter(statement -> misses(policy, statement, matching))
                        .map(statement -> StatementMatcher.explain(policy, statement, matching)))
                .sorted(Comparator.comparingInt(finding -> finding.failed().size()))
                .limit(HANDFUL)
                .toList();
    }

    private static boolean misses(AttachedPolicy policy, Statement statement, Matching matching) {
        return StatementMatcher.match(policy.type(), statement, matching).any() == Answer.NO;
    }
}
