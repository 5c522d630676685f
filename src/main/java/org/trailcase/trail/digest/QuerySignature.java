package org.trailcase.trail.digest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// The sign file of a saved CloudTrail Lake query, `result_sign.json`: the hashes of its result files, and their signature.
///
/// These hashes are over the files as delivered, compressed, unlike those in digests.
///
/// Source: CloudTrail User Guide, "CloudTrail sign file structure", read 2026-11-24.
public record QuerySignature(
        Digest.Source source, List<Result> results, String signature, Digest.Signing signing, Instant completed) {

    public QuerySignature {
        results = List.copyOf(results);
    }

    /// One result file and the SHA-256 of its compressed bytes.
    public record Result(String name, String sha256) {}

    /// Whether a content is a sign file, and not another kind of signature.
    public static boolean isOne(byte[] inflated) throws DigestException {
        return DigestReader.object(inflated).has("hashSignature");
    }

    public static QuerySignature read(byte[] inflated, Digest.Source source) throws DigestException {
        JsonObject json = DigestReader.object(inflated);
        JsonArray files = json.array("files").orElseThrow(() -> lacks("files"));
        List<Result> results = new ArrayList<>();
        for (JsonValue item : files.items()) {
            JsonObject file = item.asObject().orElseThrow(() -> lacks("objects in files"));
            results.add(new Result(text(file, "fileName"), text(file, "fileHashValue").toLowerCase(Locale.ROOT)));
        }
        return new QuerySignature(
                source,
                results,
                text(json, "hashSignature"),
                new Digest.Signing(
                        json.text("publicKeyFingerprint").orElse(""),
                        json.text("signatureAlgorithm").orElse("")),
                moment(text(json, "queryCompleteTime")));
    }

    /// The text that CloudTrail signs: the hashes in the order of the list, a blank between them.
    String signedText() {
        return results.stream().map(Result::sha256).collect(Collectors.joining(" "));
    }

    private static Instant moment(String text) throws DigestException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new DigestException("The sign file has a queryCompleteTime that is no time.");
        }
    }

    private static String text(JsonObject json, String name) throws DigestException {
        return json.text(name).orElseThrow(() -> lacks(name));
    }

    private static DigestException lacks(String name) {
        return new DigestException("The sign file has no %s.".formatted(name));
    }
}
