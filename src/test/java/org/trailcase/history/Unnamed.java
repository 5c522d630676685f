package org.trailcase.history;

import java.util.stream.Collectors;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.trail.Recorded;

/// Calls that do not say whom they concerned, and what they leave of a layer, for tests.
final class Unnamed {

    private Unnamed() {}

    static Recorded unnamed(String time, String call) {
        return Calls.iam("2026-03-12T" + time + "Z", call, "");
    }

    /// The Sids of the statements in force, those of a policy in doubt with `?`, and `…` where something is missing.
    static String doubts(LayerInForce layer) {
        return layer instanceof LayerInForce.Held held
                ? held.policies()
                        .map(policy -> policy.document().statements().getFirst().title()
                                + (policy.doubt().isPresent() ? "?" : ""))
                        .collect(Collectors.joining(" ", "", held.isComplete() ? "" : " …"))
                : Layers.words(layer);
    }
}
