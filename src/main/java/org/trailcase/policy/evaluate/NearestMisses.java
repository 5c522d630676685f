package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.Statement;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.FoldedAction;

/// The Allow statements of a layer that come nearest to allowing a request: first those that speak of its service, then
/// those that fail in the fewest elements, then in the order of the policies.
final class NearestMisses {
    private static final int HANDFUL = 5;

    private NearestMisses() {}

    /// An Allow statement of a layer, before it is put into words.
    private record Miss(AttachedPolicy policy, Statement statement, int failures) {}

    static List<Finding> of(LayerScan scan, Matching matching) {
        FoldedAction action = matching.request().foldedAction();
        List<Miss> near = misses(scan, matching, statement -> statement.action().concerns(action));
        List<Miss> far = near.size() == HANDFUL
                ? List.of()
                : misses(scan, matching, statement -> !statement.action().concerns(action));
        return Stream.concat(near.stream(), far.stream())
                .limit(HANDFUL)
                .map(miss -> StatementMatcher.explain(miss.policy(), miss.statement(), matching))
                .toList();
    }

    private static List<Miss> misses(LayerScan scan, Matching matching, Predicate<Statement> wanted) {
        List<Miss> misses = new ArrayList<>();
        scan.evidence().policies().forEach(policy -> {
            for (Statement statement : policy.document().statements()) {
                if (statement.effect() == Effect.ALLOW && wanted.test(statement) && misses(policy, statement, matching)) {
                    int failures = StatementMatcher.failures(policy.type(), statement, matching);
                    misses.add(new Miss(policy, statement, failures));
                }
            }
        });
        misses.sort(Comparator.comparingInt(Miss::failures));
        return misses.size() > HANDFUL ? misses.subList(0, HANDFUL) : misses;
    }

    private static boolean misses(AttachedPolicy policy, Statement statement, Matching matching) {
        return StatementMatcher.match(policy.type(), statement, matching).isNone();
    }
}
