package org.trailcase.policy.evaluate;

import java.util.List;
import java.util.Set;
import org.trailcase.policy.suppose.Assumption;

/// What the decision would be if the unknown keys had been so.
public record SupposedCase(List<Assumption> assumptions, Set<Decision> possible) {

    public SupposedCase {
        assumptions = List.copyOf(assumptions);
        possible = Set.copyOf(possible);
    }
}
