package org.trailcase.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.trailcase.json.JsonException;

/// Makes a damaged file out of a number, always the same out of the same.
final class Evidence {
    private final List<Sample> samples;
    private final List<Sample> trails;
    private final List<Sample> records;

    Evidence(List<Sample> samples) {
        this.samples = List.copyOf(samples);
        this.trails = samples.stream().filter(sample -> sample.places().size() > 1).toList();
        this.records = samples.stream().filter(RecordDamage::isPossibleIn).toList();
    }

    Damaged damaged(long seed) throws Exception {
        Random random = new Random(seed);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> RecordDamage.in(records.get(random.nextInt(records.size())), random);
            case 3 -> oneByte(trails.get(random.nextInt(trails.size())), random);
            case 4, 5 -> PackedDamage.of(samples, random);
            case 6 -> value(random);
            default -> anyhow(random);
        };
    }

    /// One byte within a record, which may cost the one behind it as well.
    private static Damaged oneByte(Sample sample, Random random) {
        Sample.Place place = sample.places().get(random.nextInt(sample.places().size()));
        byte[] part = Arrays.copyOfRange(sample.bytes(), place.start(), place.start() + place.length());
        byte[] whole = Bytes.with(sample.bytes(), place.start(), place.length(), ByteDamage.oneByte(part, random));
        return new Damaged(sample.name(), "one byte in the record at " + place.start(), whole, sample.idsWithout(place), 1);
    }

    private Damaged anyhow(Random random) {
        Sample sample = sample(random);
        return Damaged.anyhow(
                sample.name(), "damaged bytes of " + sample.name(), ByteDamage.some(sample.bytes(), sample(random).bytes(), random));
    }

    /// Another value somewhere in a file that is one JSON value, or in one of its lines.
    private Damaged value(Random random) {
        Sample sample = sample(random);
        String text = sample.text();
        int from = 0;
        int to = text.length();
        if (!text.startsWith("[") && text.strip().contains("\n{")) {
            from = text.lastIndexOf('\n', random.nextInt(text.length())) + 1;
            int end = text.indexOf('\n', from);
            to = end < 0 ? text.length() : end;
        }
        try {
            String changed = text.substring(0, from) + RecordDamage.changed(text.substring(from, to), random) + text.substring(to);
            return Damaged.anyhow(
                    sample.name(),
                    "another value in " + sample.name(),
                    changed.getBytes(StandardCharsets.UTF_8));
        } catch (JsonException | IllegalArgumentException _) {
            return anyhow(random);
        }
    }

    private Sample sample(Random random) {
        return samples.get(random.nextInt(samples.size()));
    }
}
