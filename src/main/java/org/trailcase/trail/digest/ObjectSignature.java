package org.trailcase.trail.digest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.trailcase.json.JsonObject;

/// The signature of one digest as `aws s3api head-object` shows it: the only place, beside the next digest, where it stands.
///
/// The answer does not say of which object it is: `told` is what its file name, or the examiner, says, and may name none.
/// `generated` is the time at which a backfill digest was made, which may be months after its period.
///
/// Source: CloudTrail User Guide, "CloudTrail digest file structure", metadata properties, read 2026-11-24.
public record ObjectSignature(
        Digest.Source source, String told, String signature, String algorithm, Optional<Instant> generated) {

    public static ObjectSignature read(byte[] inflated, Digest.Source source, String told) throws DigestException {
        JsonObject metadata = DigestReader.object(inflated)
                .object("Metadata")
                .orElseThrow(() -> new DigestException("The answer of head-object has no Metadata."));
        return new ObjectSignature(
                source,
                told,
                metadata.text("signature")
                        .orElseThrow(() -> new DigestException("The metadata of the object holds no signature.")),
                metadata.text("signature-algorithm").orElse(""),
                generated(metadata));
    }

    private static Optional<Instant> generated(JsonObject metadata) throws DigestException {
        try {
            return metadata.text("backfill-generation-timestamp").map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw new DigestException("The metadata of the object have a backfill-generation-timestamp that is no time.");
        }
    }

    /// The name of the digest, without its ending, that what is told holds.
    Optional<String> toldName() {
        return ChainName.nameIn(told);
    }
}
