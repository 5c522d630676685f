package org.trailcase.casefile;

import java.util.Arrays;
import org.trailcase.catalog.Catalog;

/// Builds the columns from the rows.
final class ColumnsLoader {
    private static final String ROWS = "SELECT id, time, name, identity, address, agent, error, region, account, resource,"
            + " category, outcome, read_only FROM event ORDER BY id";

    private ColumnsLoader() {}

    static Columns load(Database database, Catalog catalog) {
        Words words = Words.read(database, catalog);
        int size = database.one("SELECT count(*) FROM event", row -> row.getInt(1)).orElse(0);
        Columns unsorted = new Columns(words, size);
        int[] next = {0};
        database.each(
                ROWS,
                row -> {
                    int i = next[0];
                    if (i == size) {
                        return; // an import runs meanwhile: its events come with the next load
                    }
                    next[0]++;
                    unsorted.id[i] = row.getLong(1);
                    unsorted.time[i] = row.getLong(2);
                    unsorted.call[i] = row.getInt(3) - 1;
                    unsorted.identity[i] = row.getInt(4) - 1;
                    unsorted.address[i] = row.getInt(5) - 1;
                    unsorted.agent[i] = row.getInt(6) - 1;
                    unsorted.error[i] = row.getInt(7) - 1;
                    unsorted.region[i] = row.getInt(8) - 1;
                    unsorted.account[i] = row.getInt(9) - 1;
                    unsorted.resource[i] = row.getInt(10) - 1;
                    unsorted.category[i] = (byte) (row.getInt(11) - 1);
                    unsorted.outcome[i] = row.getByte(12);
                    unsorted.readOnly[i] = row.getByte(13);
                });
        return sorted(unsorted);
    }

    // Row ids follow exhibit and ordinal, so that a stable order by second is the order of the case.
    private static Columns sorted(Columns rows) {
        long earliest = Arrays.stream(rows.time).map(ms -> Math.floorDiv(ms, 1000)).min().orElse(0);
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            // 33 bits of seconds (270 years from the earliest), 31 bits of row.
            long seconds = Math.min(Math.floorDiv(rows.time[i], 1000) - earliest, (1L << 32) - 1);
            keys[i] = seconds << 31 | i;
        }
        Arrays.parallelSort(keys);
        Columns sorted = new Columns(rows.words, rows.size());
        for (int to = 0; to < keys.length; to++) {
            int from = (int) (keys[to] & 0x7fffffff);
            sorted.id[to] = rows.id[from];
            sorted.time[to] = rows.time[from];
            sorted.call[to] = rows.call[from];
            sorted.identity[to] = rows.identity[from];
            sorted.address[to] = rows.address[from];
            sorted.agent[to] = rows.agent[from];
            sorted.error[to] = rows.error[from];
            sorted.region[to] = rows.region[from];
            sorted.account[to] = rows.account[from];
            sorted.resource[to] = rows.resource[from];
            sorted.category[to] = rows.category[from];
            sorted.outcome[to] = rows.outcome[from];
            sorted.readOnly[to] = rows.readOnly[from];
        }
        return sorted;
    }
}
