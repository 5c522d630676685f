package org.trailcase.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.trailcase.history.PoliciesInForce.Shown;
import org.trailcase.history.layer.LayerInForce.Held;
import org.trailcase.history.track.Point;
import org.trailcase.policy.Effect;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.trail.Recorded;

/// What was in force for the user Ana, for tests of histories.
final class AnasPolicies {

    private AnasPolicies() {}

    static PolicyHistory history(List<AccountSnapshot> snapshots, Recorded... calls) {
        return PolicyHistory.of(snapshots, List.of(calls), Calls.WHOLE_MONTH);
    }

    static Shown inForce(PolicyHistory history, String time) {
        return (Shown) history.inForce(Calls.ana(time, Ana.ANA), Point.before(Instant.parse(time)));
    }

    static Held held(Shown shown) {
        return (Held) shown.identity();
    }

    /// The policies by name and effect, in the order of names; a question mark behind them where there is a gap.
    static List<String> names(Shown shown) {
        List<String> names = new ArrayList<>(held(shown)
                .policies()
                .map(policy -> policy.name() + ": "
                        + (policy.document().statements().getFirst().effect() == Effect.ALLOW ? "Allow" : "Deny"))
                .sorted()
                .toList());
        if (!held(shown).isComplete()) {
            names.add("?");
        }
        return names;
    }
}
