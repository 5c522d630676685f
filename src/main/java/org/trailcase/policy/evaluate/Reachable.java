package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.Statement;
import org.trailcase.policy.request.FoldedAction;

/// The statements of a policy set that a request for one action can match: their Action or NotAction does.
///
/// Worked out once for each action that is asked about; every request for the action is compared with these only.
final class Reachable {
    private final Map<PolicyType, List<Level>> levels = new EnumMap<>(PolicyType.class);

    /// A statement and the policy that it stands in.
    record Candidate(AttachedPolicy policy, Statement statement) {}

    /// What can match on one level of a layer; a level without candidates still stands for its consent.
    record Level(List<Candidate> candidates) {
        Level only(Effect effect) {
            return new Level(candidates.stream()
                    .filter(candidate -> candidate.statement().effect() == effect)
                    .toList());
        }
    }

    Reachable(PolicySet policies, FoldedAction action) {
        for (PolicyType type : PolicyType.values()) {
            if (policies.layer(type) instanceof LayerEvidence.Held(List<LayerEvidence.Level> held, _)) {
                levels.put(type, held.stream().map(level -> level(level, action)).toList());
            }
        }
    }

    private static Level level(LayerEvidence.Level level, FoldedAction action) {
        List<Candidate> candidates = new ArrayList<>();
        for (AttachedPolicy policy : level.policies()) {
            for (Statement statement : policy.document().matching(action)) {
                candidates.add(new Candidate(policy, statement));
            }
        }
        return new Level(List.copyOf(candidates));
    }

    /// In the order of the layer; none where the layer holds no policies.
    List<Level> levels(PolicyType type) {
        return levels.getOrDefault(type, List.of());
    }

    /// The folded condition keys that these statements read, in their conditions and through policy variables.
    List<String> keys() {
        return levels.values().stream()
                .flatMap(List::stream)
                .flatMap(level -> level.candidates().stream())
                .flatMap(candidate -> candidate.statement().keys())
                .distinct()
                .sorted()
                .toList();
    }
}
