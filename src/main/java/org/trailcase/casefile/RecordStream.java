package org.trailcase.casefile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trailcase.json.JsonException;
import org.trailcase.json.TextRecord;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;
import org.trailcase.work.Problem;

/// Reads many records at once: each exhibit is inflated once, and several of them at a time.
///
/// A record is looked up one by one in [RawRecords]; that costs a question to the database and, for a whole trail, each
/// exhibit's bytes more than once.
final class RecordStream {
    private static final int TOGETHER = 32;
    private static final int FIRST_SIZE = 1 << 21;

    private final Database database;
    private final RawRecords records;

    /// The events of one exhibit that are wanted, by their ids, where each record stands, and those that were put together.
    private record Wanted(
            int exhibit, long[] ids, long[] ordinals, long[] starts, int[] lengths, long[] contents, Map<Long, byte[]> assembled) {}

    /// Ids `from` to `to` of a sorted list are events of one exhibit.
    private record Share(int exhibit, String name, String sha256, int from, int to) {}

    /// Looks at one of the wanted records.
    private interface Found {
        void at(int index, byte[] bytes, int start, int end);
    }

    RecordStream(Database database, RawRecords records) {
        this.database = database;
        this.records = records;
    }

    /// `sorted` are lasting numbers of events in rising order. The visitor is called by several threads at a time.
    void each(long[] sorted, RecordVisitor visitor) {
        shares(sorted).stream().parallel().forEach(share -> {
            Wanted wanted = wanted(share, sorted);
            read(wanted, (index, bytes, start, end) -> visitor.visit(wanted.ids()[index], bytes, start, end));
        });
    }

    /// The events of these records with their places, handed on by one thread in the order of the ids; `reading` is called by
    /// several.
    void inOrder(long[] sorted, Reading reading, Consumer<Recorded> sink) {
        List<Share> shares = shares(sorted);
        for (int from = 0; from < shares.size(); from += TOGETHER) {
            List<Share> some = shares.subList(from, Math.min(from + TOGETHER, shares.size()));
            List<List<Recorded>> made = some.stream().parallel()
                    .map(share -> recorded(share, wanted(share, sorted), reading))
                    .toList();
            made.forEach(all -> all.forEach(sink));
        }
    }

    private List<Recorded> recorded(Share share, Wanted wanted, Reading reading) {
        List<Recorded> all = new ArrayList<>();
        read(wanted, (index, bytes, start, end) -> all.add(new Recorded(
                reading.event(wanted.ids()[index], bytes, start, end),
                share.name(),
                share.sha256(),
                wanted.ordinals()[index])));
        return all;
    }

    /// Makes the event of one record.
    interface Reading {
        Event event(long number, byte[] bytes, int start, int end);
    }

    private List<Share> shares(long[] sorted) {
        record Exhibited(int id, String name, String sha256, long last) {}
        List<Exhibited> exhibits = database.list(
                "SELECT id, name, sha256, last_event FROM exhibit WHERE last_event >= first_event ORDER BY first_event",
                row -> new Exhibited(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4)));
        List<Share> shares = new ArrayList<>();
        int at = 0;
        for (Exhibited exhibit : exhibits) {
            int from = at;
            while (at < sorted.length && sorted[at] <= exhibit.last()) {
                at++;
            }
            if (at > from) {
                shares.add(new Share(exhibit.id(), exhibit.name(), exhibit.sha256(), from, at));
            }
        }
        return shares;
    }

    private Wanted wanted(Share share, long[] sorted) {
        int size = share.to() - share.from();
        long[] ids = Arrays.copyOfRange(sorted, share.from(), share.to());
        long[] ordinals = new long[size];
        long[] starts = new long[size];
        int[] lengths = new int[size];
        long[] contents = new long[size];
        int[] at = {0};
        database.each(
                "SELECT id, ordinal, start, length, content FROM event WHERE id BETWEEN ? AND ? ORDER BY id",
                row -> {
                    if (at[0] < size && row.getLong(1) == ids[at[0]]) {
                        ordinals[at[0]] = row.getLong(2);
                        starts[at[0]] = row.getLong(3);
                        lengths[at[0]] = row.getInt(4);
                        contents[at[0]] = row.getLong(5);
                        at[0]++;
                    }
                },
                ids[0],
                ids[size - 1]);
        return new Wanted(share.exhibit(), ids, ordinals, starts, lengths, contents, assembled(ids[0], ids[size - 1]));
    }

    private Map<Long, byte[]> assembled(long first, long last) {
        Map<Long, byte[]> records = new HashMap<>();
        database.each(
                "SELECT event, record FROM assembled WHERE event BETWEEN ? AND ?",
                row -> records.put(row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8)),
                first,
                last);
        return records;
    }

    private void read(Wanted wanted, Found found) {
        try (InputStream in = records.inflated(wanted.exhibit())) {
            Window window = new Window(in);
            Found held = records.isReferred(wanted.exhibit()) ? compared(wanted, found) : found;
            for (int i = 0; i < wanted.ids().length; i++) {
                byte[] assembled = wanted.assembled().get(wanted.ids()[i]);
                if (assembled == null) {
                    at(i, wanted, window, held);
                } else {
                    found.at(i, assembled, 0, assembled.length);
                }
            }
        } catch (JsonException e) {
            throw new Problem(
                    "A record of exhibit %d no longer reads as it did at import (%s); verify the case."
                            .formatted(wanted.exhibit(), e.getMessage()),
                    e);
        } catch (IOException e) {
            throw ExhibitBytes.unreadable(wanted.exhibit(), e);
        }
    }

    private static Found compared(Wanted wanted, Found found) {
        return (index, bytes, start, end) -> {
            RawRecords.mustBe(wanted.contents()[index], bytes, start, end, wanted.ids()[index]);
            found.at(index, bytes, start, end);
        };
    }

    private static void at(int index, Wanted wanted, Window window, Found found) throws IOException, JsonException {
        int length = wanted.lengths()[index];
        int from = window.reach(wanted.starts()[index], length);
        if (TextRecord.isOne(window.bytes, from, from + length)) {
            byte[] opened = TextRecord.opened(window.bytes, from, from + length);
            found.at(index, opened, 0, opened.length);
        } else {
            found.at(index, window.bytes, from, from + length);
        }
    }

    /// The part of a content that is in memory. Records stand one behind the other: what lies before the wanted one is let
    /// go of, so that a content of any length can be read.
    private static final class Window {
        private final InputStream in;
        private byte[] bytes = new byte[FIRST_SIZE];
        private long begin;
        private int filled;

        Window(InputStream in) {
            this.in = in;
        }

        /// Where in the bytes the record begins that stands at this place of the content.
        int reach(long start, int length) throws IOException {
            while (begin + filled < start + length) {
                if (filled == bytes.length) {
                    makeRoom((int) Math.min(filled, start - begin));
                }
                int count = in.read(bytes, filled, bytes.length - filled);
                if (count < 0) {
                    throw new EOFException("the content ends before the record does");
                }
                filled += count;
            }
            return Math.toIntExact(start - begin);
        }

        private void makeRoom(int behind) {
            if (behind > 0) {
                System.arraycopy(bytes, behind, bytes, 0, filled - behind);
                begin += behind;
                filled -= behind;
            } else {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
    }
}
