package org.trailcase.casefile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Problem;

/// The records as they were delivered, cut out of their exhibits.
///
/// Small exhibits are kept inflated for a while, since an examiner who reads one record reads its neighbours next.
final class RawRecords {
    private static final int KEPT_EXHIBITS = 16;
    private static final int KEPT_BYTES_EACH = 16 << 20;

    private final Database database;
    private final Map<Integer, byte[]> inflated = new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT_EXHIBITS;
        }
    };

    RawRecords(Database database) {
        this.database = database;
    }

    /// The place of an event.
    private record Place(int exhibit, long start, int length) {}

    /// The event's record as JSON; empty when there is no such event.
    Optional<JsonObject> event(long id) {
        return bytes(id).map(bytes -> {
            try {
                return JsonReader.read(bytes, 0, bytes.length);
            } catch (JsonException e) {
                throw new Problem(
                        "The record of event %d no longer reads as it did at import (%s); verify the case."
                                .formatted(id, e.getMessage()),
                        e);
            }
        }).flatMap(JsonValue::asObject);
    }

    /// The event's record, byte for byte.
    synchronized Optional<byte[]> bytes(long id) {
        return database.one(
                        "SELECT exhibit, start, length FROM event WHERE id = ?",
                        row -> new Place(row.getInt(1), row.getLong(2), row.getInt(3)),
                        id)
                .map(this::cut);
    }

    /// The bytes of an exhibit as its reader saw them: inflated when it was delivered as gzip.
    InputStream inflated(int exhibit) throws IOException {
        boolean gzip = database.one("SELECT gzip FROM exhibit WHERE id = ?", row -> row.getInt(1) == 1, exhibit)
                .orElse(false);
        InputStream delivered = new ExhibitStream(database, exhibit);
        return gzip ? new GZIPInputStream(delivered, 1 << 16) : delivered;
    }

    private byte[] cut(Place place) {
        try {
            byte[] known = inflated.get(place.exhibit());
            if (known == null) {
                try (InputStream in = inflated(place.exhibit())) {
                    known = head(in);
                    inflated.put(place.exhibit(), known);
                }
            }
            long end = place.start() + place.length();
            if (end <= known.length) {
                return Arrays.copyOfRange(known, (int) place.start(), (int) end);
            }
            try (InputStream in = inflated(place.exhibit())) {
                in.skipNBytes(place.start());
                return in.readNBytes(place.length());
            }
        } catch (IOException e) {
            throw new Problem(
                    "The bytes of exhibit %d in the case could not be read (%s); verify the case."
                            .formatted(place.exhibit(), e.getMessage()),
                    e);
        }
    }

    // A file that was cut off or damaged in transit still gives what stands before the damage.
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(1 << 20);
        byte[] buffer = new byte[1 << 16];
        try {
            int n = in.read(buffer);
            while (n > 0 && head.size() < KEPT_BYTES_EACH) {
                head.write(buffer, 0, n);
                n = in.read(buffer);
            }
        } catch (EOFException | ZipException e) {
            return head.toByteArray();
        }
        return head.toByteArray();
    }
}
