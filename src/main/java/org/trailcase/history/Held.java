package org.trailcase.history;

import java.util.List;
import org.trailcase.policy.AttachedPolicy;

/// The policies of one kind that somebody held at a moment.
///
/// `gaps` are sentences about what is missing; a kind of policy is known completely when there are none.
public record Held(List<AttachedPolicy> policies, List<String> gaps) {

    public Held {
        policies = List.copyOf(policies);
        gaps = List.copyOf(gaps);
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }
}
