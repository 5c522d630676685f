package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.trailcase.json.Fingerprint;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonSkimmer;
import org.trailcase.json.JsonSkimmer.Depth;
import org.trailcase.json.JsonValue;

/// The scanner for plain records against the reader for all of JSON: what the one takes, the other reads alike.
final class ScannerCheck {
    private static final Map<String, Depth> WANTED = Map.of(
            "eventTime", Depth.WHOLE, "userIdentity", Depth.RECURRING, "responseElements", Depth.PLAIN, "resources", Depth.WHOLE,
            "requestParameters", Depth.PLAIN, "eventID", Depth.WHOLE);

    private ScannerCheck() {}

    static void check(byte[] bytes) {
        JsonSkimmer skimmer = new JsonSkimmer(WANTED);
        Optional<JsonValue> read = read(bytes, bytes.length);
        // Twice: what recurs is remembered.
        for (int i = 0; i < 2; i++) {
            assertThat(skimmed(skimmer, bytes)).as("skimmed").isEqualTo(read.map(Fingerprint::of));
        }
        Optional<JsonSkimmer.Skimmed> first = skimmer.first(bytes, 0, bytes.length);
        if (first.isPresent()) {
            JsonValue whole = read(bytes, first.get().end()).orElseThrow();
            assertThat(first.get().fingerprint()).as("the first object").isEqualTo(Fingerprint.of(whole));
            JsonObject kept = first.get().kept().asObject().orElseThrow();
            JsonObject object = whole.asObject().orElseThrow();
            for (String name : new String[] {"eventTime", "userIdentity", "resources", "eventID"}) {
                assertThat(kept.get(name)).as(name).isEqualTo(object.get(name));
            }
        }
    }

    private static Optional<JsonValue> read(byte[] bytes, int to) {
        try {
            return Optional.of(JsonReader.read(bytes, 0, to));
        } catch (JsonException e) {
            Sentence.check(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Long> skimmed(JsonSkimmer skimmer, byte[] bytes) {
        try {
            return Optional.of(skimmer.read(bytes, 0, bytes.length).fingerprint());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /// A record of a trail with a few bytes changed, many times.
    static void many(Sample sample, Random random, int times) throws JsonException {
        for (int i = 0; i < times; i++) {
            Sample.Place place = sample.places().get(random.nextInt(sample.places().size()));
            byte[] record = Arrays.copyOfRange(sample.bytes(), place.start(), place.start() + place.length());
            byte[] changed = record[0] != '{' || random.nextBoolean()
                    ? ByteDamage.oneByte(random.nextBoolean() ? record : ByteDamage.oneByte(record, random), random)
                    : RecordDamage.changed(new String(record, StandardCharsets.UTF_8), random).getBytes(StandardCharsets.UTF_8);
            check(random.nextInt(4) == 0 ? ByteDamage.some(changed, record, random) : changed);
        }
    }
}
