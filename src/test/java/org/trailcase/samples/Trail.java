package org.trailcase.samples;

import static org.trailcase.samples.Directory.ACCOUNT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;

/// What the account's trail delivers to its bucket: gzipped files of records, by region and time.
///
/// The layout is AWS's own (CloudTrail User Guide, "Finding your CloudTrail log files", read 2026-11-24), but a file
/// covers six hours instead of some minutes, so that a sample stays small.
final class Trail {
    private static final Duration DELIVERY = Duration.ofHours(6);
    private static final DateTimeFormatter IN_NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN_FOLDER =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private final Chance chance;
    private final Records records;
    private final SortedMap<Delivery, List<JsonObject>> deliveries = new TreeMap<>();

    private record Delivery(String region, Instant time) implements Comparable<Delivery> {
        @Override
        public int compareTo(Delivery other) {
            int byRegion = region.compareTo(other.region);
            return byRegion != 0 ? byRegion : time.compareTo(other.time);
        }
    }

    Trail(Chance chance) {
        this.chance = chance;
        this.records = new Records(chance);
    }

    void record(Instant time, String region, Actor actor, Call call) {
        long span = DELIVERY.toSeconds();
        Instant delivered = Instant.ofEpochSecond((time.getEpochSecond() / span + 1) * span);
        deliveries
                .computeIfAbsent(new Delivery(region, delivered), _ -> new ArrayList<>())
                .add(records.of(time, region, actor, call));
    }

    /// The files by their paths below the bucket.
    Map<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        deliveries.forEach((delivery, events) -> {
            // CloudTrail promises no order within a file.
            List<JsonObject> inAnyOrder = new ArrayList<>(events);
            chance.shuffle(inAnyOrder);
            files.put(path(delivery), gzipped(JsonWriter.compact(Shape.of("Records", Shape.list(inAnyOrder)))));
        });
        return files;
    }

    private String path(Delivery delivery) {
        return "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%s.json.gz"
                .formatted(
                        ACCOUNT,
                        delivery.region(),
                        IN_FOLDER.format(delivery.time()),
                        ACCOUNT,
                        delivery.region(),
                        IN_NAME.format(delivery.time()),
                        chance.capitals(16));
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Java writes no time into the header of a gzip stream: the same text gives the same bytes.
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
