package org.trailcase.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;

/// Builds the columns from the rows, on several connections at a time.
///
/// Rows and words are only ever added, and a row after its words. So the rows up to one id are the same for every
/// connection, whatever an import adds meanwhile, and the words that are read after that id was known hold all of theirs.
final class ColumnsLoader {
    private static final String ROWS = "SELECT id, time, circumstance, identity, client, resource FROM event"
            + " WHERE id > ? AND id <= ? ORDER BY id";
    private static final int FEW = 100_000;
    private static final int PARTS = 2;

    private ColumnsLoader() {}

    /// All events that are in the case now.
    static Columns load(Path path, Catalog catalog) {
        int last = asked(path, database ->
                database.one("SELECT coalesce(max(id), 0) FROM event", row -> row.getInt(1)).orElse(0));
        Rows rows = new Rows(last);
        int parts = last < FEW ? 1 : PARTS;
        List<Supplier<Object>> work = new ArrayList<>();
        work.add(() -> asked(path, database -> Words.read(database, catalog)));
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) last * part / parts);
            int to = (int) ((long) last * (part + 1) / parts);
            work.add(() -> asked(path, database -> rows.read(database, from, to)));
        }
        List<Object> done = together(work.stream());
        Words words = (Words) done.getFirst();
        int size = IntStream.rangeClosed(1, parts).map(part -> (Integer) done.get(part)).sum();
        return asked(path, database -> {
            Circumstances circumstances = Circumstances.read(database, words);
            Clients clients = Clients.read(database, words);
            try {
                return rows.columns(words, circumstances, clients, size);
            } catch (IndexOutOfBoundsException e) {
                throw database.altered(e);
            }
        });
    }

    private static <T> List<T> together(Stream<Supplier<T>> work) {
        return work.parallel().map(Supplier::get).toList();
    }

    private interface Question<T> {
        T of(Database database);
    }

    private static <T> T asked(Path path, Question<T> question) {
        try (Database database = Database.open(path, false)) {
            return question.of(database);
        }
    }

    /// The rows by their ids, before they are put in order of time.
    private static final class Rows {
        private final long[] time;
        private final int[] circumstance;
        private final int[] identity;
        private final int[] client;
        private final int[] resource;
        private final boolean[] isThere;

        Rows(int last) {
            time = new long[last];
            circumstance = new int[last];
            identity = new int[last];
            client = new int[last];
            resource = new int[last];
            isThere = new boolean[last];
        }

        /// Reads the rows with ids after `from` up to `to`; gives how many there are.
        int read(Database database, int from, int to) {
            int[] count = {0};
            database.each(
                    ROWS,
                    row -> {
                        int i = row.getInt(1) - 1;
                        time[i] = row.getLong(2);
                        circumstance[i] = row.getInt(3) - 1;
                        identity[i] = row.getInt(4) - 1;
                        client[i] = row.getInt(5) - 1;
                        resource[i] = row.getInt(6) - 1;
                        isThere[i] = true;
                        count[0]++;
                    },
                    from,
                    to);
            return count[0];
        }

        /// In order of time; `size` is how many rows there are.
        Columns columns(Words words, Circumstances circumstances, Clients clients, int size) {
            long[] keys = keys(size);
            int rowBits = bits(time.length);
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[i] = (int) (keys[i] & ((1L << rowBits) - 1));
            }
            List<int[]> gathered = together(Stream.of(
                    () -> checked(circumstance, order, circumstances.size()),
                    () -> checked(identity, order, words.identities().size()),
                    () -> checked(client, order, clients.size()),
                    () -> checked(resource, order, words.resources().size())));
            long[] id = new long[size];
            long[] moments = new long[size];
            for (int i = 0; i < size; i++) {
                id[i] = order[i] + 1L;
                moments[i] = time[order[i]];
            }
            return new Columns(words, circumstances, clients, id, moments, gathered);
        }

        // Row ids follow exhibit and ordinal, so that a stable order by second is the order of the case.
        private long[] keys(int size) {
            long earliest = Long.MAX_VALUE;
            for (int row = 0; row < time.length; row++) {
                earliest = isThere[row] ? Math.min(earliest, Math.floorDiv(time[row], 1000)) : earliest;
            }
            // As few bits for the row as will do: one record of the year 1601 must not bring all others out of order. The
            // times that records can have take 39 bits, which leaves room for 16 million rows; above that, years are lost.
            int rowBits = bits(time.length);
            long latest = (1L << (Long.SIZE - 1 - rowBits)) - 1;
            long[] keys = new long[size];
            int next = 0;
            for (int row = 0; row < time.length; row++) {
                if (isThere[row]) {
                    keys[next++] = Math.min(Math.floorDiv(time[row], 1000) - earliest, latest) << rowBits | row;
                }
            }
            Arrays.parallelSort(keys);
            return keys;
        }

        private static int bits(int rows) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(rows);
        }

        private static int[] checked(int[] column, int[] order, int words) {
            int[] gathered = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                gathered[i] = Objects.checkIndex(column[order[i]], words);
            }
            return gathered;
        }
    }
}
