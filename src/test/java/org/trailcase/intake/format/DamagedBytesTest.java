package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are damaged at random places: reading never throws, and little more is lost than what was hit.
class DamagedBytesTest {
    private static final int EVENTS = 40;
    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneChangedByteCostsAtMostTwoRecords(long seed) throws IOException {
        byte[] whole = logFile();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            int place = random.nextInt(damaged.length);
            damaged[place] = (byte) random.nextInt(256);

            var found = Found.in(folder, damaged);

            assertThat(found.events.size())
                    .as("seed %d, round %d, byte %d at %d", seed, round, damaged[place], place)
                    .isBetween(EVENTS - 2, EVENTS);
            accounted(found);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void manyChangedAndLostBytesNeverThrow(long seed) throws IOException {
        byte[] whole = logFile();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 1 + random.nextInt(200); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) "{}[]\",:\\\n\u0000x".charAt(random.nextInt(11));
            }
            int cut = random.nextInt(damaged.length);

            accounted(Found.in(folder, Arrays.copyOf(damaged, cut)));
            accounted(Found.in(folder, gzip(damaged)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void aCutOrDamagedArchiveKeepsTheRecordsBeforeThePlace(long seed) throws IOException {
        byte[] whole = gzip(logFile());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int cut = whole.length / 2 + random.nextInt(whole.length / 2 - 20);

            var found = Found.in(folder, Arrays.copyOf(whole, cut));

            assertThat(found.events).as("seed %d, cut %d", seed, cut).isNotEmpty();
            assertThat(found.reasons()).singleElement().asString().contains("cut off");
            byte[] damaged = whole.clone();
            damaged[cut] ^= (byte) (1 << random.nextInt(8));
            accounted(Found.in(folder, damaged));
        }
    }

    /// INVARIANT: events and defects count the exhibit's records without a gap.
    private static void accounted(Found found) {
        var ordinals = new java.util.TreeSet<Long>();
        found.defects.forEach(defect -> ordinals.add(defect.record()));
        found.places.forEach(place -> ordinals.add(Long.valueOf(place.substring(0, place.indexOf('@')))));
        assertThat(ordinals).hasSize(found.events.size() + found.defects.size());
        if (!ordinals.isEmpty()) {
            assertThat(ordinals.last()).isEqualTo(ordinals.size() - 1);
        }
    }

    private static byte[] logFile() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> """
                        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/u%d",\
                        "accountId":"111122223333","sessionContext":{"attributes":{"mfaAuthenticated":"false"}}},\
                        "eventTime":"2026-03-14T09:%02d:44Z","eventSource":"iam.amazonaws.com","eventName":"ListUsers",\
                        "requestParameters":{"policyDocument":"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\"}]}","list":[{"a":%d}]},\
                        "eventID":"id-%d","readOnly":true}""".formatted(i, i, i, i))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
