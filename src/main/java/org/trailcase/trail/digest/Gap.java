package org.trailcase.trail.digest;

import java.time.Instant;
import java.util.Optional;

/// A stretch of time for which a chain has no digest in evidence, between digests that are.
///
/// `missing` names the digest that the next one says came before it; it is empty where the next one starts the chain anew,
/// as it does after logging or the validation of log files was off.
public record Gap(Instant from, Instant to, Optional<S3Object> missing) {

    public String words() {
        // Backfilled digests may follow each other in another order than their times.
        if (missing.isPresent() && !from.isBefore(to)) {
            return "The digest %s is missing, which the next one names as the one before it: the log files in it are not known."
                    .formatted(missing.get().uri());
        }
        return missing.map(place -> "Digests from %s to %s are missing, among them %s: log files delivered then cannot be checked, and which there were is not known."
                        .formatted(from, to, place.uri()))
                .orElseGet(() -> "The chain starts anew at %s after it ended at %s: no digest was made in between, as when logging or the validation of log files is turned off."
                        .formatted(to, from));
    }
}
