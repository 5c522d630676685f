package org.trailcase.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Where a policy was found: the exhibit and its hash, the JSON pointer in it, the moment that it shows (empty when the
/// exhibit tells none), and the event, when the trail itself brought it. Where the exhibit is of some moment of a stretch
/// of time, `latest` is the end of the stretch; else it is `asOf`.
public record PolicySource(
        String exhibit,
        String sha256,
        String pointer,
        Optional<Instant> asOf,
        Optional<Instant> latest,
        Optional<String> eventId) {

    public PolicySource(
            String exhibit, String sha256, String pointer, Optional<Instant> asOf, Optional<String> eventId) {
        this(exhibit, sha256, pointer, asOf, asOf, eventId);
    }

    /// For "as of …": the moment, or the stretch of time that it lies in; `written` writes one moment.
    public Optional<String> moment(Function<Instant, String> written) {
        return asOf.map(from -> latest.filter(from::isBefore)
                .map(until -> "some time from %s to %s".formatted(written.apply(from), written.apply(until)))
                .orElseGet(() -> written.apply(from)));
    }

    /// Another place in the same exhibit or event.
    public PolicySource at(String place) {
        return new PolicySource(exhibit, sha256, place, asOf, latest, eventId);
    }
}
