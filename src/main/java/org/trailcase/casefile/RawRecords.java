package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.Fingerprint;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.json.TextRecord;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.work.Problem;

/// The records as they were delivered, cut out of their exhibits.
///
/// Exhibits are kept inflated for a while, since an examiner who reads one record reads its neighbours next.
final class RawRecords {
    private static final long MOST_KEPT = Math.min(192L << 20, Runtime.getRuntime().maxMemory() / 5);

    private final Database database;
    private final Map<Integer, InflatedExhibit> kept = new LinkedHashMap<>(32, 0.75f, true);

    RawRecords(Database database) {
        this.database = database;
    }

    /// The place of an event, and its record where that had to be put together.
    private record Place(int exhibit, long start, int length, Optional<String> assembled, long content) {}

    /// The event's record as JSON; empty when there is no such event.
    Optional<JsonObject> event(long id) {
        return bytes(id).map(bytes -> {
            try {
                return JsonReader.read(bytes, 0, bytes.length);
            } catch (JsonException e) {
                throw changed(id, e);
            }
        }).flatMap(JsonValue::asObject);
    }

    /// The event whose record stands in these bytes.
    static Event read(long id, byte[] bytes, int start, int end) {
        try {
            return Event.read(JsonReader.read(bytes, start, end));
        } catch (JsonException | NotAnEvent e) {
            throw changed(id, e);
        }
    }

    /// What is to be said where a record can no longer be read.
    static Problem changed(long id, Exception cause) {
        return new Problem(
                "Event number %d no longer reads as it did at import (%s); verify the case."
                        .formatted(id, cause.getMessage()),
                cause);
    }

    /// The event's record, byte for byte; what the string says where an envelope holds it as one, and what was put together
    /// where the exhibit has a row of a table.
    synchronized Optional<byte[]> bytes(long id) {
        return database.one(
                        "SELECT e.exhibit, e.start, e.length, a.record, e.content FROM event e"
                                + " LEFT JOIN assembled a ON a.event = e.id WHERE e.id = ?",
                        row -> new Place(
                                row.getInt(1), row.getLong(2), row.getInt(3), Optional.ofNullable(row.getString(4)), row.getLong(5)),
                        id)
                .map(place -> place.assembled()
                        .map(record -> record.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> same(opened(cut(place), id), id, place)));
    }

    private byte[] same(byte[] record, long id, Place place) {
        if (isReferred(place.exhibit())) {
            mustBe(place.content(), record, 0, record.length, id);
        }
        return record;
    }

    /// Whether somebody else may have changed the bytes of this exhibit unseen.
    boolean isReferred(int exhibit) {
        return new ExhibitBytes(database).isReferred(exhibit);
    }

    /// A file outside the case may be another one, of the same size and time: what it shows is compared with what was read.
    static void mustBe(long fingerprint, byte[] bytes, int start, int end, long id) {
        try {
            if (Fingerprint.of(JsonReader.read(bytes, start, end)) != fingerprint) {
                throw changed(id, new IOException("the file that the case refers to holds another record"));
            }
        } catch (JsonException e) {
            throw changed(id, e);
        }
    }

    private static byte[] opened(byte[] bytes, long id) {
        try {
            return TextRecord.isOne(bytes, 0, bytes.length) ? TextRecord.opened(bytes, 0, bytes.length) : bytes;
        } catch (JsonException e) {
            throw changed(id, e);
        }
    }

    /// The bytes of an exhibit as its reader saw them: unpacked when it was delivered packed.
    InputStream inflated(int exhibit) throws IOException {
        return new ExhibitBytes(database).content(exhibit);
    }

    private byte[] cut(Place place) {
        try {
            return kept(place.exhibit()).cut(place.start(), place.length());
        } catch (IOException e) {
            throw ExhibitBytes.unreadable(place.exhibit(), e);
        }
    }

    private InflatedExhibit kept(int exhibit) throws IOException {
        InflatedExhibit known = kept.get(exhibit);
        if (known != null) {
            return known;
        }
        try (InputStream in = inflated(exhibit)) {
            InflatedExhibit inflated = InflatedExhibit.of(in);
            kept.put(exhibit, inflated);
            forget();
            return inflated;
        }
    }

    /// Lets go of those that were not asked for the longest; the newest stays, however large it is.
    private void forget() {
        long weight = kept.values().stream().mapToLong(InflatedExhibit::weight).sum();
        var oldest = kept.values().iterator();
        while (weight > MOST_KEPT && kept.size() > 1) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }
}
