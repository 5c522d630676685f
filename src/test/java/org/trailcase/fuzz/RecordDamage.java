package org.trailcase.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.json.Span;

/// Changes one record of a file and leaves the JSON around it as it is: every other record has to be read all the same.
final class RecordDamage {
    private RecordDamage() {}

    /// Whether the records stand in the file as JSON, not in the rows of a table.
    static boolean isPossibleIn(Sample sample) {
        return sample.places().size() > 1
                && sample.places().stream().allMatch(place -> {
                    try {
                        JsonValue value = JsonReader.read(sample.bytes(), place.start(), place.start() + place.length());
                        String text = value.asText().orElse("{}");
                        return JsonReader.read(text).asObject().isPresent() && (value.asObject().isPresent() || value.asText().isPresent());
                    } catch (JsonException _) {
                        return false;
                    }
                });
    }

    static Damaged in(Sample sample, Random random) throws JsonException {
        Sample.Place place = sample.places().get(random.nextInt(sample.places().size()));
        String record = new String(sample.bytes(), place.start(), place.length(), StandardCharsets.UTF_8);
        String changed = record.startsWith("{")
                ? changed(record, random)
                : JsonWriter.compact(JsonText.of(changed(JsonReader.read(record).asText().orElseThrow(), random)));
        byte[] whole = Bytes.with(sample.bytes(), place.start(), place.length(), changed.getBytes(StandardCharsets.UTF_8));
        return new Damaged(
                sample.name(), "another value in the record at " + place.start(), whole, sample.idsWithout(place), 0);
    }

    /// The same object with one of its values, at any depth, replaced, left out or written twice.
    static String changed(String object, Random random) throws JsonException {
        List<Span> values = new ArrayList<>();
        List<Span> members = new ArrayList<>();
        collect(JsonReader.read(object), values, members);
        if (members.isEmpty() || random.nextInt(4) > 0) {
            Span span = values.get(random.nextInt(values.size()));
            return object.substring(0, span.start()) + HostileValues.any(random) + object.substring(span.end());
        }
        Span span = members.get(random.nextInt(members.size()));
        String member = object.substring(span.start(), span.end());
        String other = random.nextBoolean() ? member : "\"\":" + HostileValues.any(random);
        return object.substring(0, span.end()) + "," + other + object.substring(span.end());
    }

    // The outermost object stays one: what it is then would be no record.
    private static void collect(JsonValue value, List<Span> values, List<Span> members) {
        value.asObject().map(JsonObject::members).orElse(List.of()).forEach(member -> {
            members.add(member.span());
            values.add(member.value().span());
            collect(member.value(), values, members);
        });
        value.asArray().ifPresent(array -> array.items().forEach(item -> {
            values.add(item.span());
            collect(item, values, members);
        }));
    }
}
