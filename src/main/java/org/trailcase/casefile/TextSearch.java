package org.trailcase.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.trailcase.query.Glob;

/// Looks for a text in the records as delivered, several exhibits at a time, and for events by their id.
///
/// Letters A to Z are found in either case; other characters as written.
final class TextSearch {
    private final Database database;
    private final RecordStream stream;

    TextSearch(Database database, RecordStream stream) {
        this.database = database;
        this.stream = stream;
    }

    /// The rows among these whose record holds the text.
    Bitmap rows(Columns columns, String text, Bitmap among) {
        if (text.isEmpty() || among.isEmpty()) {
            return among;
        }
        Wanted wanted = Wanted.of(text);
        long[] ids = new EventRows(columns, among).ids();
        Bitmap found = Bitmap.none(Math.toIntExact(ids[ids.length - 1] + 1));
        stream.each(ids, (event, bytes, start, end) -> {
            if (holds(bytes, start, end, wanted.in(bytes, start, end))) {
                synchronized (found) {
                    found.set((int) event);
                }
            }
        });
        return Scan.of(columns.id, found, among);
    }

    /// The ids in the case file of the events with this id of CloudTrail's.
    long[] withEventId(Glob glob) {
        return (glob.hasWildcard() ? following(glob) : exactly(glob.written())).stream()
                .mapToLong(Long::longValue)
                .filter(id -> id > 0)
                .toArray();
    }

    private List<Long> following(Glob glob) {
        return database.list(
                "SELECT id, uid FROM event",
                row -> glob.matches(EventId.text(row.getObject(2))) ? row.getLong(1) : 0L);
    }

    private List<Long> exactly(String uid) {
        Object written = EventId.stored(uid);
        Object lower = EventId.stored(uid.toLowerCase(Locale.ROOT));
        // By the index first, which holds the beginnings of the ids only.
        return database.list(
                "SELECT id FROM event WHERE substr(uid, 1, 4) IN (substr(?, 1, 4), substr(?, 1, 4)) AND uid IN (?, ?)",
                row -> row.getLong(1),
                written,
                lower,
                written,
                lower);
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
        byte[] in(byte[] bytes, int start, int end) {
            if (end - start < 2 || (bytes[start] != 0 && bytes[start + 1] != 0)) {
                return utf8;
            }
            return bytes[start] == 0 ? bigEndian : littleEndian;
        }
    }

    private static boolean holds(byte[] bytes, int start, int end, byte[] wanted) {
        byte first = wanted[0];
        int last = end - wanted.length;
        for (int i = start; i <= last; i++) {
            if (lower(bytes[i]) == first && follows(bytes, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(byte[] bytes, int at, byte[] wanted) {
        for (int j = 1; j < wanted.length; j++) {
            if (lower(bytes[at + j]) != wanted[j]) {
                return false;
            }
        }
        return true;
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
