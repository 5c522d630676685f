package org.trailcase.trail.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// Reads a digest file from its inflated bytes.
public final class DigestReader {
    private static final String SHA_256 = "SHA-256";

    private DigestReader() {}

    public static Digest read(byte[] inflated, Digest.Source source) throws DigestException {
        JsonObject json = object(inflated);
        String end = text(json, "digestEndTime");
        return new Digest(
                source,
                sha256(inflated),
                text(json, "awsAccountId"),
                S3Object.in(json, "digestS3Bucket", "digestS3Object").orElseThrow(() -> lacks("digestS3Object")),
                moment(text(json, "digestStartTime")),
                moment(end),
                end,
                new Digest.Signing(
                        json.text("digestPublicKeyFingerprint").orElse(""),
                        json.text("digestSignatureAlgorithm").orElse("")),
                previous(json),
                logFiles(json));
    }

    static JsonObject object(byte[] bytes) throws DigestException {
        try {
            return JsonReader.read(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""))
                    .asObject()
                    .orElseThrow(() -> new DigestException("This is not a JSON object."));
        } catch (JsonException e) {
            throw new DigestException(String.valueOf(e.getMessage()));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(SHA_256).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Optional<Digest.Previous> previous(JsonObject json) throws DigestException {
        Optional<S3Object> place = S3Object.in(json, "previousDigestS3Bucket", "previousDigestS3Object");
        if (place.isEmpty()) {
            return Optional.empty();
        }
        mustBeSha256(json, "previousDigestHashAlgorithm");
        return Optional.of(new Digest.Previous(
                place.get(),
                json.text("previousDigestHashValue").orElse("").toLowerCase(Locale.ROOT),
                json.text("previousDigestSignature")));
    }

    private static List<Digest.Listed> logFiles(JsonObject json) throws DigestException {
        JsonArray files = json.array("logFiles").orElseThrow(() -> lacks("logFiles"));
        List<Digest.Listed> listed = new ArrayList<>();
        for (JsonValue item : files.items()) {
            JsonObject file = item.asObject().orElseThrow(() -> lacks("objects in logFiles"));
            mustBeSha256(file, "hashAlgorithm");
            listed.add(new Digest.Listed(
                    S3Object.in(file, "s3Bucket", "s3Object").orElseThrow(() -> lacks("s3Object of a log file")),
                    text(file, "hashValue").toLowerCase(Locale.ROOT),
                    optionalMoment(file, "oldestEventTime"),
                    optionalMoment(file, "newestEventTime")));
        }
        return listed;
    }

    private static void mustBeSha256(JsonObject json, String name) throws DigestException {
        String algorithm = json.text(name).orElse(SHA_256);
        if (!algorithm.equals(SHA_256)) {
            throw new DigestException("The digest has hashes that are not SHA-256, the only ones that CloudTrail documents.");
        }
    }

    private static Optional<Instant> optionalMoment(JsonObject json, String name) throws DigestException {
        Optional<String> text = json.text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(moment(text.get()));
    }

    private static Instant moment(String text) throws DigestException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new DigestException("The digest has a time that is none.");
        }
    }

    private static String text(JsonObject json, String name) throws DigestException {
        return json.text(name).orElseThrow(() -> lacks(name));
    }

    private static DigestException lacks(String name) {
        return new DigestException("The digest has no %s.".formatted(name));
    }
}
