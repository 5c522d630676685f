package org.trailcase.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.trail.digest.Chain;
import org.trailcase.trail.digest.CheckedDigest;
import org.trailcase.trail.digest.CheckedFile;
import org.trailcase.trail.digest.CheckedQuery;
import org.trailcase.trail.digest.Digest;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.FileAtHand;
import org.trailcase.trail.digest.FileState;
import org.trailcase.trail.digest.Gap;
import org.trailcase.trail.digest.LogFileName;
import org.trailcase.trail.digest.S3Object;

/// A check of digests as JSON.
final class DigestsJson {

    private DigestsJson() {}

    static JsonObject of(DigestCheck check) {
        return JsonObject.builder()
                .put("holds", check.holds())
                .put("counts", counts(check))
                .put("chains", array(check.chains().stream().map(DigestsJson::chain).toList()))
                .put("queries", array(check.queries().stream().map(DigestsJson::query).toList()))
                .put("files", array(check.files().stream().map(DigestsJson::file).toList()))
                .put("unmatchedSignatures", JsonArray.ofTexts(check.unmatched().stream()
                        .map(head -> head.source().exhibit())
                        .toList()))
                .build();
    }

    private static JsonObject counts(DigestCheck check) {
        JsonObject.Builder counts = JsonObject.builder();
        for (FileState state : FileState.values()) {
            counts.put(word(state), check.count(state));
        }
        return counts.put("modifiedDigests", check.modifiedDigests().size())
                .put("missingDigests", check.missingDigests().size())
                .build();
    }

    private static JsonValue chain(Chain chain) {
        return JsonObject.builder()
                .put("account", chain.name().account())
                .put("region", chain.name().region())
                .put("trail", chain.name().trail())
                .put("homeRegion", chain.name().homeRegion())
                .put("backfill", chain.name().backfill())
                .put("start", chain.start().toString())
                .put("end", chain.end().toString())
                .put("before", chain.before().map(S3Object::uri))
                .put("gaps", array(chain.gaps().stream().map(DigestsJson::gap).toList()))
                .put("digests", array(chain.digests().stream().map(DigestsJson::digest).toList()))
                .build();
    }

    private static JsonValue gap(Gap gap) {
        return JsonObject.builder()
                .put("from", gap.from().toString())
                .put("to", gap.to().toString())
                .put("missing", gap.missing().map(S3Object::uri))
                .put("sentence", gap.words())
                .build();
    }

    private static JsonValue digest(CheckedDigest one) {
        Digest digest = one.digest();
        return JsonObject.builder()
                .put("object", digest.place().uri())
                .put("state", word(one.state()))
                .put("why", one.why())
                .put("start", digest.start().toString())
                .put("end", digest.end().toString())
                .put("keyFingerprint", digest.signing().fingerprint())
                .put("logFiles", digest.logFiles().size())
                .put("exhibit", digest.source().exhibit())
                .put("sha256", digest.source().sha256())
                .put("contentSha256", digest.contentSha256())
                .build();
    }

    private static JsonValue query(CheckedQuery query) {
        return JsonObject.builder()
                .put("exhibit", query.query().source().exhibit())
                .put("state", word(query.state()))
                .put("why", query.why())
                .build();
    }

    private static JsonValue file(CheckedFile file) {
        Optional<LogFileName> named = LogFileName.in(file.name());
        return JsonObject.builder()
                .put("name", file.name())
                .put("state", word(file.state()))
                .put("why", file.why())
                .put("exhibit", file.atHand().<JsonValue>map(here -> JsonNumber.of(here.exhibit())).orElse(JsonNull.NULL))
                .put("sha256", file.atHand().map(FileAtHand::deliveredSha256))
                .put("contentSha256", file.atHand().map(FileAtHand::contentSha256))
                .put("object", file.listed().map(listed -> listed.place().uri()))
                .put("listedSha256", file.listed().map(Digest.Listed::sha256))
                .put("account", named.map(LogFileName::account))
                .put("region", named.map(LogFileName::region))
                .put("delivered", named.map(name -> name.minute().toString()))
                .put("oldestEvent", file.listed().flatMap(Digest.Listed::oldestEvent).map(Object::toString))
                .put("newestEvent", file.listed().flatMap(Digest.Listed::newestEvent).map(Object::toString))
                .build();
    }

    private static JsonArray array(List<JsonValue> items) {
        return JsonArray.of(items);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
