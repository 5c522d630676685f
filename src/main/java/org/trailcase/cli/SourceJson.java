package org.trailcase.cli;

import java.time.Instant;
import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.PolicySource;

/// Where a policy was found, as JSON.
final class SourceJson {

    private SourceJson() {}

    /// To be added to and built.
    static JsonObject.Builder of(PolicySource source) {
        return JsonObject.builder()
                .put("exhibit", source.exhibit())
                .put("sha256", source.sha256())
                .put("event", source.eventId())
                .put("asOf", source.asOf().map(Instant::toString))
                .put(
                        "asOfLatest",
                        source.latest()
                                .filter(until -> !source.asOf().equals(Optional.of(until)))
                                .map(Instant::toString))
                .put("pointer", source.pointer());
    }
}
