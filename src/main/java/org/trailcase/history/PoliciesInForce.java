package org.trailcase.history;

import java.util.Map;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.snapshot.PolicyHolder;

/// What is known of the policies of one principal at one moment.
public sealed interface PoliciesInForce {

    /// Nothing is known; `why` is a sentence that says what is missing.
    record NotInEvidence(String why) implements PoliciesInForce {}

    /// The principal has no policies of its own by its nature: root, a service, nobody.
    record NoneByNature(String why) implements PoliciesInForce {}

    /// What the exhibits and the trail's own changes show of a user or role, and of what it held.
    ///
    /// `doubtedTags` are the keys of tags of which it is not known whether the holder had them or with which value, each
    /// with a sentence that says why.
    record Shown(PolicyHolder holder, LayerInForce identity, LayerInForce boundary, Map<String, String> doubtedTags)
            implements PoliciesInForce {
        public Shown {
            doubtedTags = Map.copyOf(doubtedTags);
        }
    }
}
