package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonException;
import org.trailcase.json.TextRecord;
import org.trailcase.query.Glob;
import org.trailcase.work.Problem;

/// Looks for a text in the records as delivered, exhibit by exhibit, and for events by their id.
///
/// Letters A to Z are found in either case; other characters as written.
final class TextSearch {
    private final Database database;
    private final RawRecords records;

    TextSearch(Database database, RawRecords records) {
        this.database = database;
        this.records = records;
    }

    BitSet rows(Columns columns, String text, BitSet among) {
        Wanted wanted = Wanted.of(text);
        BitSet found = new BitSet(columns.size());
        Map<Long, Integer> positions = new HashMap<>();
        among.stream().forEach(position -> positions.put(columns.id[position], position));
        for (int exhibit : database.list(
                "SELECT id FROM exhibit WHERE last_event >= first_event ORDER BY id", row -> row.getInt(1))) {
            search(exhibit, wanted, positions, found);
        }
        return found;
    }

    BitSet withEventId(Columns columns, Glob glob) {
        BitSet found = new BitSet(columns.size());
        if (!glob.hasWildcard()) {
            Object written = EventId.stored(glob.written());
            Object lower = EventId.stored(glob.written().toLowerCase(Locale.ROOT));
            // By the index first, which holds the beginnings of the ids only.
            var exact = database.list(
                    "SELECT id FROM event WHERE substr(uid, 1, 4) IN (substr(?, 1, 4), substr(?, 1, 4)) AND uid IN (?, ?)",
                    row -> row.getLong(1),
                    written,
                    lower,
                    written,
                    lower);
            mark(columns, exact.stream().mapToLong(Long::longValue).sorted().toArray(), found);
            return found;
        }
        long[] matching = database
                .list(
                        "SELECT id, uid FROM event",
                        row -> glob.matches(EventId.text(row.getObject(2))) ? row.getLong(1) : 0L)
                .stream()
                .mapToLong(Long::longValue)
                .filter(id -> id > 0)
                .sorted()
                .toArray();
        mark(columns, matching, found);
        return found;
    }

    private static void mark(Columns columns, long[] sortedIds, BitSet found) {
        for (int row = 0; sortedIds.length > 0 && row < columns.size(); row++) {
            if (Arrays.binarySearch(sortedIds, columns.id[row]) >= 0) {
                found.set(row);
            }
        }
    }

    /// The text in each encoding that records have: PowerShell's redirects write UTF-16.
    private record Wanted(byte[] utf8, byte[] littleEndian, byte[] bigEndian) {
        static Wanted of(String text) {
            return new Wanted(
                    lower(text.getBytes(StandardCharsets.UTF_8)),
                    lower(text.getBytes(StandardCharsets.UTF_16LE)),
                    lower(text.getBytes(StandardCharsets.UTF_16BE)));
        }

        /// Told from the brace that a record begins with.
        byte[] in(byte[] record) {
            if (record.length < 2 || (record[0] != 0 && record[1] != 0)) {
                return utf8;
            }
            return record[0] == 0 ? bigEndian : littleEndian;
        }
    }

    /// Where a record stands.
    private record Place(long id, long start, int length, Optional<String> assembled) {}

    private void search(int exhibit, Wanted wanted, Map<Long, Integer> positions, BitSet found) {
        var places = database.list(
                "SELECT e.id, e.start, e.length, a.record FROM exhibit x JOIN event e ON e.id BETWEEN x.first_event AND"
                        + " x.last_event LEFT JOIN assembled a ON a.event = e.id WHERE x.id = ? ORDER BY e.start",
                row -> new Place(
                        row.getLong(1), row.getLong(2), row.getInt(3), Optional.ofNullable(row.getString(4))),
                exhibit);
        if (places.stream().noneMatch(place -> positions.containsKey(place.id()))) {
            return;
        }
        try (InputStream in = records.inflated(exhibit)) {
            long at = 0;
            for (Place place : places) {
                byte[] record;
                if (place.assembled().isPresent()) {
                    record = place.assembled().get().getBytes(StandardCharsets.UTF_8);
                } else {
                    in.skipNBytes(place.start() - at);
                    record = opened(in.readNBytes(place.length()));
                    at = place.start() + place.length();
                }
                Integer position = positions.get(place.id());
                if (position != null && holds(record, wanted.in(record))) {
                    found.set(position);
                }
            }
        } catch (IOException e) {
            throw new Problem(
                    "The bytes of exhibit %d in the case could not be read (%s); verify the case."
                            .formatted(exhibit, e.getMessage()),
                    e);
        }
    }

    // A string that no longer reads is searched as it stands.
    private static byte[] opened(byte[] record) {
        try {
            return TextRecord.isOne(record, 0, record.length) ? TextRecord.opened(record, 0, record.length) : record;
        } catch (JsonException _) {
            return record;
        }
    }

    private static boolean holds(byte[] record, byte[] wanted) {
        if (wanted.length == 0) {
            return true;
        }
        for (int i = 0; i <= record.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && lower(record[i + j]) == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] lower(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            text[i] = lower(text[i]);
        }
        return text;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
