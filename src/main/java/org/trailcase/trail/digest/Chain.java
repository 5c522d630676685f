package org.trailcase.trail.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The digests of one chain that are in evidence, oldest first, and what is missing between them.
///
/// `before` names the digest before the oldest one, which is not in evidence; it is empty where the oldest one starts the
/// chain.
public record Chain(ChainName name, List<CheckedDigest> digests, List<Gap> gaps, Optional<S3Object> before) {

    public Chain {
        digests = List.copyOf(digests);
        gaps = List.copyOf(gaps);
    }

    public Instant start() {
        return digests.getFirst().digest().start();
    }

    public Instant end() {
        return digests.getLast().digest().end();
    }

    public long count(DigestState state) {
        return digests.stream().filter(one -> one.state() == state).count();
    }

    /// How the evidence of the chain begins.
    public String beginning() {
        return before.map(place -> "Begins in the middle of the chain: the digest before it, %s, is not in evidence."
                        .formatted(place.uri()))
                .orElse("Begins with a starting digest: there is none before it.");
    }
}
