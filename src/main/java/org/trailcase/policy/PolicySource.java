package org.trailcase.policy;

import java.time.Instant;
import java.util.Optional;

/// Where a policy was found: the exhibit and its hash, the JSON pointer in it, the moment that it shows (empty when the
/// exhibit tells none), and the event, when the trail itself brought it.
public record PolicySource(
        String exhibit, String sha256, String pointer, Optional<Instant> asOf, Optional<String> eventId) {

    /// Another place in the same exhibit or event.
    public PolicySource at(String place) {
        return new PolicySource(exhibit, sha256, place, asOf, eventId);
    }
}
