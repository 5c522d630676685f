package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.trail.digest.SignedTrail;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.trail.digest.SignedTrail.Signed;

/// Two days of a trail in two regions: what was done to the files is named, and nothing else is.
class DigestsTest extends Terminal {
    private static final SignedTrail.Key KEY = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");
    private static final int HOURS = 48;

    private final Map<String, byte[]> evidence = new TreeMap<>();
    private final SignedTrail east = new SignedTrail(KEY, "us-east-1");
    private final SignedTrail west = new SignedTrail(KEY, "eu-west-1");

    @BeforeEach
    void twoDaysInTwoRegions() {
        for (SignedTrail trail : List.of(east, west)) {
            for (int i = 0; i < HOURS; i++) {
                SignedTrail.Hour hour = trail.hour(i % 3);
                hour.files().forEach(this::put);
                put(hour.digest().file());
            }
            Signed last = trail.hours().getLast().digest();
            evidence.put("heads/" + last.file().name() + ".json", last.head().getBytes(StandardCharsets.UTF_8));
        }
        evidence.put("keys/public-keys.json", KEY.exported(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUntouchedTrailHoldsAndEveryFileIsSigned() throws Exception {
        check();

        assertThat(status).isZero();
        assertThat(counts()).containsEntry("signed", "96").containsEntry("modified", "0").containsEntry("missing", "0")
                .containsEntry("unlisted", "0").containsEntry("linked", "0").containsEntry("own-hash", "0");
    }

    @Test
    void eachFaultIsNamedAndNothingElse() throws Exception {
        Delivered altered = east.hours().get(10).files().getFirst();
        put(new Delivered(altered.key(), altered.text().replace("192.0.2.1", "192.0.2.99")));
        Delivered deleted = west.hours().get(20).files().get(1);
        evidence.remove(deleted.key());
        Delivered added = east.log(east.hours().get(30).start().plus(Duration.ofMinutes(20)), "added");
        put(added);
        Delivered gap = west.hours().get(33).digest().file();
        evidence.remove(gap.key());
        Delivered late = east.log(east.hours().get(6).start().plus(Duration.ofMinutes(40)), "late");
        Signed backfill = east.backfill(6, List.of(late));
        put(late);
        put(backfill.file());
        evidence.put("heads/backfill.json", backfill.head().getBytes(StandardCharsets.UTF_8));

        check();

        assertThat(status).isEqualTo(1);
        assertThat(names("modified")).containsExactly(altered.name());
        assertThat(names("missing")).containsExactly(deleted.name());
        assertThat(names("unlisted")).containsExactly(added.name());
        // Hour 33 delivered none; the digest before the missing one has nobody left to vouch for it.
        assertThat(names("own-hash")).containsExactlyInAnyOrderElementsOf(
                west.hours().get(32).files().stream().map(Delivered::name).toList());
        assertThat(counts()).containsEntry("modifiedDigests", "0").containsEntry("missingDigests", "1");
        assertThat(result().array("chains").orElseThrow().items()).hasSize(3);

        run("digests", "two-days.trailcase");
        assertThat(out)
                .contains("modified: ").contains(altered.name())
                .contains("missing: s3://example-trail-logs/" + deleted.key())
                .contains("region eu-west-1").contains("delivered at 2026-03-01T20:15:00Z")
                .contains("unlisted: ").contains(added.name())
                .contains("Gap: Digests from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z are missing, among them s3://example-trail-logs/" + gap.key())
                .contains("account 111122223333, backfilled: 1 digest")
                .contains("96 digests in 3 chains");
    }

    @Test
    void whatWasUnpackedOrRenamedIsStillSignedAndWhatWasWrittenAnewIsModified() throws Exception {
        Delivered unpacked = east.hours().get(4).files().getFirst();
        evidence.remove(unpacked.key());
        evidence.put(unpacked.key().replace(".gz", ""), unpacked.bytes());
        Delivered renamed = east.hours().get(7).files().getFirst();
        evidence.put("odd.json.gz", evidence.remove(renamed.key()));
        Delivered anew = east.hours().get(13).files().getFirst();
        put(new Delivered(anew.key(), anew.text().replace(":[", ": [")));

        check();

        assertThat(counts()).containsEntry("signed", "95").containsEntry("modified", "1").containsEntry("missing", "0");
        assertThat(names("modified")).containsExactly(anew.name());
    }

    @Test
    void withoutKeysTheChainIsLinkedAndItsEndIsNot() throws Exception {
        evidence.keySet().removeIf(name -> name.startsWith("keys/") || name.startsWith("heads/"));

        check();

        assertThat(status).isZero();
        assertThat(counts()).containsEntry("signed", "0").containsEntry("linked", "92").containsEntry("own-hash", "4");
        run("digests", "two-days.trailcase");
        assertThat(out).contains("Hash-linked end: no later digest in evidence has its hash; its signature is not available.");
    }

    @Test
    void theOrderOfTheImportsDoesNotMatterAndTheHashesStayInTheCase() throws Exception {
        check();
        JsonObject atOnce = result();
        write(evidence);
        for (String part : List.of("AWSLogs/111122223333/CloudTrail", "heads", "keys", "AWSLogs/111122223333/CloudTrail-Digest")) {
            run("import", "parts.trailcase", folder.resolve("evidence").resolve(part).toString());
        }
        run("info", "parts.trailcase");
        assertThat(out).contains("96 digests, not checked yet");

        run("digests", "parts.trailcase", "--json");

        assertThat(result().get("counts")).isEqualTo(atOnce.get("counts"));
        run("info", "parts.trailcase");
        assertThat(out).contains("96 digests in 2 chains, 0 modified, 0 gaps; log files: 96 signed.");
        run("verify", "parts.trailcase");
        assertThat(status).isZero();
        assertThat(out).contains("CloudTrail's digests: 96 digests in 2 chains");
    }

    @Test
    void theExaminerMaySayOfWhichDigestASignatureIs() throws Exception {
        evidence.keySet().removeIf(name -> name.startsWith("keys/") || name.startsWith("heads/"));
        Signed last = east.hours().getLast().digest();
        check();
        Files.writeString(folder.resolve("head.json"), last.head());

        run("import", "two-days.trailcase", "head.json", "--head-of", last.file().key());
        assertThat(status).isZero();
        run("digests", "two-days.trailcase");

        assertThat(out).contains("the public key 31e8b5433410dfb61a9dc45cc65b22ff, with which it is signed, is not in evidence")
                .doesNotContain("--head-of");
    }

    @Test
    void aCaseWithoutDigestsSaysSo() throws Exception {
        evidence.keySet().removeIf(name -> !name.contains("/CloudTrail/"));
        check();

        run("digests", "two-days.trailcase");

        assertThat(status).isZero();
        assertThat(out).isEqualToIgnoringNewLines(
                "The case holds no digest: only the SHA-256 taken at import vouches for its log files.");
    }

    private void put(Delivered file) {
        evidence.put(file.key(), gzip(file.bytes()));
    }

    private void check() throws IOException {
        write(evidence);
        run("import", "two-days.trailcase", folder.resolve("evidence").toString());
        assertThat(status).as(err).isZero();
        run("digests", "two-days.trailcase", "--json");
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve("evidence").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private JsonObject result() throws JsonException {
        return JsonReader.read(out).asObject().orElseThrow();
    }

    private Map<String, String> counts() throws JsonException {
        Map<String, String> counts = new TreeMap<>();
        result().object("counts").orElseThrow().members()
                .forEach(member -> counts.put(member.name(), member.value().scalar().orElse("").toLowerCase(Locale.ROOT)));
        return counts;
    }

    private List<String> names(String state) throws JsonException {
        return result().array("files").orElseThrow().items().stream()
                .flatMap((JsonValue item) -> item.asObject().stream())
                .filter(file -> file.text("state").orElse("").equals(state))
                .map(file -> file.text("name").orElse(""))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }
}
