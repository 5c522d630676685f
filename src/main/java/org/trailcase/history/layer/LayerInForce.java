package org.trailcase.history.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.LayerEvidence;

/// What the evidence holds of one layer of policies at one moment.
public sealed interface LayerInForce {

    /// Nothing is known of the layer; `why` is a sentence that says what is missing.
    record NotInEvidence(String why) implements LayerInForce {}

    /// The layer does not exist for this caller or resource; `why` is a sentence.
    record NotApplicable(String why) implements LayerInForce {}

    /// These policies were in force; of some it may be doubted, and they say so.
    ///
    /// `gaps` are sentences about what is missing: a layer is known whole when there are none. `stale` says that the
    /// evidence is of another moment, and that the trail does not cover the time between: a change would not be seen.
    record Held(List<LayerEvidence.Level> levels, List<String> gaps, Optional<String> stale) implements LayerInForce {

        public Held {
            levels = List.copyOf(levels);
            gaps = List.copyOf(gaps);
        }

        public boolean isComplete() {
            return gaps.isEmpty();
        }

        /// Every policy, in the order of the levels.
        public Stream<AttachedPolicy> policies() {
            return levels.stream().flatMap(level -> level.policies().stream());
        }
    }

    /// The same for the evaluator.
    default LayerEvidence evidence() {
        return switch (this) {
            case NotInEvidence _ -> LayerEvidence.NOT_IN_EVIDENCE;
            case NotApplicable _ -> LayerEvidence.NOT_APPLICABLE;
            case Held held -> new LayerEvidence.Held(held.levels(), held.isComplete());
        };
    }

    /// What a reader should know beside the policies themselves: what is missing, and how old the evidence is.
    default List<String> remarks() {
        return switch (this) {
            case NotInEvidence(String why) -> List.of(why);
            case NotApplicable _ -> List.of();
            case Held(_, List<String> gaps, Optional<String> stale) ->
                Stream.concat(gaps.stream(), stale.stream()).toList();
        };
    }
}
