package org.trailcase.trail.digest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// A public key of CloudTrail as `aws cloudtrail list-public-keys` gives it: base64 of a PKCS#1 RSAPublicKey.
///
/// Source: CloudTrail API Reference, "PublicKey" and "ListPublicKeys", read 2026-11-24. The CloudTrail User Guide spells the
/// list `publicKeyList` in its sample.
public record SigningKey(Digest.Source source, String fingerprint, String value, Validity validity) {

    /// From when to when CloudTrail used the key; empty where the export does not say.
    public record Validity(Optional<Instant> start, Optional<Instant> end) {

        /// Whether the key was in use at any time of a stretch.
        boolean overlaps(Instant from, Instant to) {
            return start.filter(to::isBefore).isEmpty() && end.filter(from::isAfter).isEmpty();
        }
    }

    public static List<SigningKey> read(byte[] inflated, Digest.Source source) throws DigestException {
        JsonObject json = DigestReader.object(inflated);
        JsonArray list = json.array("PublicKeyList")
                .or(() -> json.array("publicKeyList"))
                .orElseThrow(() -> new DigestException("The list of public keys is missing."));
        List<SigningKey> keys = new ArrayList<>();
        for (JsonValue item : list.items()) {
            keys.add(key(item, source));
        }
        return List.copyOf(keys);
    }

    private static SigningKey key(JsonValue item, Digest.Source source) throws DigestException {
        JsonObject key = item.asObject().orElseThrow(() -> new DigestException("A public key is not a JSON object."));
        return new SigningKey(
                source,
                text(key, "Fingerprint", "fingerprint"),
                text(key, "Value", "value"),
                new Validity(
                        moment(key, "ValidityStartTime", "validityStartTime"),
                        moment(key, "ValidityEndTime", "validityEndTime")));
    }

    private static String text(JsonObject key, String name, String otherwise) throws DigestException {
        return key.text(name)
                .or(() -> key.text(otherwise))
                .orElseThrow(() -> new DigestException("A public key has no %s.".formatted(name)));
    }

    // The first version of the command line writes seconds since 1970, the second ISO 8601.
    private static Optional<Instant> moment(JsonObject key, String name, String otherwise) throws DigestException {
        Optional<JsonValue> value = key.get(name).or(() -> key.get(otherwise));
        try {
            return value.flatMap(JsonValue::scalar)
                    .map(text -> value.get() instanceof JsonNumber
                            ? Instant.ofEpochSecond(new BigDecimal(text).longValue())
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | ArithmeticException _) {
            throw new DigestException("A public key has a %s that is no time.".formatted(name));
        }
    }
}
