package org.trailcase.cli;

import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;

/// How far a layer is known, in one word for programs and in some for people.
final class PolicyStates {
    private PolicyStates() {}

    static String word(LayerInForce layer) {
        return switch (layer) {
            case LayerInForce.NotInEvidence _ -> "unknown";
            case LayerInForce.NotApplicable _ -> "known";
            case LayerInForce.Held held -> held.stale().isPresent() ? "stale" : "known";
        };
    }

    static String words(LayerInForce layer) {
        return switch (layer) {
            case LayerInForce.NotInEvidence _ -> "unknown";
            case LayerInForce.NotApplicable _ -> "known, there is none";
            case LayerInForce.Held held -> word(layer) + (held.isComplete() ? "" : ", not whole");
        };
    }

    /// The reason beside it says whether there was no policy, or what is not known of it.
    static String word(PolicyTimeline.Version version) {
        return version.text().isPresent() ? "known" : "no-text";
    }

    static String words(PolicyTimeline.Version version) {
        return version.text().isPresent() ? version.why().isEmpty() ? "known" : "known, in doubt" : "no text";
    }
}
