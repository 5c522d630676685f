package org.trailcase.trail.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One digest file: which log files CloudTrail delivered in a stretch of time, and the digest before it.
///
/// `contentSha256` is over the inflated bytes, as all hashes in digests are. `endWritten` is the end as the file writes
/// it, for the signature covers the text. `previous` is empty in a starting digest.
///
/// Source: CloudTrail User Guide, "CloudTrail digest file structure", read 2026-11-24.
public record Digest(
        Source source,
        String contentSha256,
        String account,
        S3Object place,
        Instant start,
        Instant end,
        String endWritten,
        Signing signing,
        Optional<Previous> previous,
        List<Listed> logFiles) {

    public Digest {
        logFiles = List.copyOf(logFiles);
    }

    /// The exhibit that a statement stands in.
    public record Source(String exhibit, String sha256) {}

    /// With which key the digest is signed, and how.
    public record Signing(String fingerprint, String algorithm) {}

    /// What a digest says of the one before it.
    public record Previous(S3Object place, String sha256, Optional<String> signature) {}

    /// A log file that a digest lists, with the hash of its inflated bytes and the times of its events.
    public record Listed(S3Object place, String sha256, Optional<Instant> oldestEvent, Optional<Instant> newestEvent) {}

    public ChainName chain() {
        return ChainName.of(this);
    }

    /// The text that CloudTrail signs: no line end after the last line.
    ///
    /// Source: CloudTrail User Guide, "Custom implementations of CloudTrail log file integrity validation", read
    /// 2026-11-24. A starting digest has the word `null` in its last line.
    String signedText() {
        return String.join(
                "\n",
                endWritten,
                place.bucket() + "/" + place.key(),
                contentSha256,
                previous.flatMap(Previous::signature).orElse("null"));
    }
}
