package org.trailcase.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a caller needed for a recorded event: actions, or none at all.
public sealed interface EventAuthorization {

    /// The actions, the primary ones first. Where none is primary, one of the possible ones was needed.
    record Needed(List<NeededAction> actions) implements EventAuthorization {
        public Needed {
            actions = List.copyOf(actions);
        }

        public Stream<NeededAction> of(NeededAction.Part part) {
            return actions.stream().filter(action -> action.part() == part);
        }

        /// The action that names the call, for a reader who wants one.
        public Optional<NeededAction> leading() {
            return actions.stream().findFirst();
        }
    }

    /// No IAM action stands behind the event; the reason is a sentence.
    record NotNeeded(String reason) implements EventAuthorization {}
}
