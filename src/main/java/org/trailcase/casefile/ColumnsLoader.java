package org.trailcase.casefile;

import java.util.Arrays;
import java.util.Objects;
import org.trailcase.catalog.Catalog;

/// Builds the columns from the rows.
final class ColumnsLoader {
    private static final String ROWS =
            "SELECT id, time, circumstance, identity, client, resource FROM event ORDER BY id";

    private ColumnsLoader() {}

    /// All from one state of the case: events that an import adds meanwhile come with the next load, and so do their
    /// words.
    static Columns load(Database database, Catalog catalog) {
        return database.snapshot(() -> loadAll(database, catalog));
    }

    private static Columns loadAll(Database database, Catalog catalog) {
        Words words = Words.read(database, catalog);
        int size = database.one("SELECT count(*) FROM event", row -> row.getInt(1)).orElse(0);
        Circumstances circumstances = Circumstances.read(database, words);
        Clients clients = Clients.read(database, words);
        Columns unsorted = new Columns(words, circumstances, clients, size);
        int[] next = {0};
        database.each(ROWS, row -> {
            int i = next[0]++;
            unsorted.id[i] = row.getLong(1);
            unsorted.time[i] = row.getLong(2);
            unsorted.circumstance[i] = Objects.checkIndex(row.getInt(3) - 1, circumstances.size());
            unsorted.identity[i] = Words.number(row.getInt(4), words.identities());
            unsorted.client[i] = Objects.checkIndex(row.getInt(5) - 1, clients.size());
            unsorted.resource[i] = Words.number(row.getInt(6), words.resources());
        });
        return sorted(unsorted);
    }

    // Row ids follow exhibit and ordinal, so that a stable order by second is the order of the case.
    private static Columns sorted(Columns rows) {
        long earliest = Arrays.stream(rows.time).map(ms -> Math.floorDiv(ms, 1000)).min().orElse(0);
        long[] keys = new long[rows.size()];
        // As few bits for the row as will do: one record of the year 1601 must not bring all others out of order. The
        // times that records can have take 39 bits, which leaves room for 16 million rows; above that, years are lost.
        int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length);
        long latest = (1L << (Long.SIZE - 1 - rowBits)) - 1;
        for (int i = 0; i < keys.length; i++) {
            long seconds = Math.min(Math.floorDiv(rows.time[i], 1000) - earliest, latest);
            keys[i] = seconds << rowBits | i;
        }
        Arrays.parallelSort(keys);
        Columns sorted = new Columns(rows.words, rows.circumstances, rows.clients, rows.size());
        for (int to = 0; to < keys.length; to++) {
            int from = (int) (keys[to] & ((1L << rowBits) - 1));
            sorted.id[to] = rows.id[from];
            sorted.time[to] = rows.time[from];
            sorted.circumstance[to] = rows.circumstance[from];
            sorted.identity[to] = rows.identity[from];
            sorted.client[to] = rows.client[from];
            sorted.resource[to] = rows.resource[from];
        }
        return sorted;
    }
}
