package org.trailcase.history;

import java.util.Optional;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// What is known of the policies of one principal at one moment.
public sealed interface PoliciesInForce {

    /// Nothing is known; `why` is a sentence that says what is missing.
    record NotInEvidence(String why) implements PoliciesInForce {}

    /// The principal has no policies of its own by its nature: root, a service, nobody.
    record NoneByNature(String why) implements PoliciesInForce {}

    /// As a snapshot shows them, with no change in the trail between it and the moment.
    ///
    /// An empty `boundary` means that none is set, which is not the same as one whose text is missing.
    record FromSnapshot(SnapshotOrigin origin, PolicyHolder holder, Held identity, Optional<Held> boundary)
            implements PoliciesInForce {}
}
