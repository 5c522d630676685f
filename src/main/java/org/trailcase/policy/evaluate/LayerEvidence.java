package org.trailcase.policy.evaluate;

import java.util.List;
import java.util.stream.Stream;
import org.trailcase.policy.AttachedPolicy;

/// What the case holds of one layer at the moment of a request.
public sealed interface LayerEvidence {

    /// The case holds nothing of the layer: it is left out of the decision, and listed.
    record NotInEvidence() implements LayerEvidence {}

    /// The layer does not exist for this request.
    record NotApplicable() implements LayerEvidence {}

    /// These policies were in force. `complete` says that the evidence shows the whole layer at that moment.
    record Held(List<Level> levels, boolean complete) implements LayerEvidence {
        public Held {
            levels = List.copyOf(levels);
        }
    }

    /// The policies on one level of an organisation, root first; every other layer has one level.
    record Level(String id, List<AttachedPolicy> policies) {
        public Level {
            policies = List.copyOf(policies);
        }
    }

    NotInEvidence NOT_IN_EVIDENCE = new NotInEvidence();
    NotApplicable NOT_APPLICABLE = new NotApplicable();

    static LayerEvidence of(List<AttachedPolicy> policies, boolean complete) {
        return new Held(List.of(new Level("", policies)), complete);
    }

    /// The policies of all levels, in order.
    default Stream<AttachedPolicy> policies() {
        return this instanceof Held held ? held.levels().stream().flatMap(level -> level.policies().stream()) : Stream.empty();
    }
}
