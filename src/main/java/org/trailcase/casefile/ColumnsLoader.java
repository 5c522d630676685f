package org.trailcase.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.trailcase.catalog.Catalog;
import org.trailcase.trail.Outcome;

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
        Columns unsorted = new Columns(words, size);
        List<int[]> circumstances = numbers(
                database, "SELECT name, error, region, account, category, outcome, read_only FROM circumstance ORDER BY id", 7);
        List<int[]> clients = numbers(database, "SELECT address, agent FROM client ORDER BY id", 2);
        int[] next = {0};
        database.each(
                ROWS,
                row -> {
                    int i = next[0];
                    next[0]++;
                    unsorted.id[i] = row.getLong(1);
                    unsorted.time[i] = row.getLong(2);
                    int[] circumstance = circumstances.get(row.getInt(3) - 1);
                    unsorted.call[i] = word(circumstance[0], words.calls());
                    unsorted.error[i] = word(circumstance[1], words.errors());
                    unsorted.region[i] = word(circumstance[2], words.regions());
                    unsorted.account[i] = word(circumstance[3], words.accounts());
                    unsorted.category[i] = (byte) word(circumstance[4], words.categories());
                    unsorted.outcome[i] = (byte) Objects.checkIndex(circumstance[5], Outcome.values().length);
                    unsorted.readOnly[i] = (byte) Objects.checkIndex(circumstance[6], 3);
                    unsorted.identity[i] = word(row.getInt(4), words.identities());
                    int[] client = clients.get(row.getInt(5) - 1);
                    unsorted.address[i] = word(client[0], words.addresses());
                    unsorted.agent[i] = word(client[1], words.agents());
                    unsorted.resource[i] = word(row.getInt(6), words.resources());
                });
        return sorted(unsorted);
    }

    private static List<int[]> numbers(Database database, String sql, int width) {
        return database.list(sql, row -> {
            int[] numbers = new int[width];
            for (int i = 0; i < width; i++) {
                numbers[i] = row.getInt(i + 1);
            }
            return numbers;
        });
    }

    private static int word(int id, List<?> words) {
        return Objects.checkIndex(id - 1, words.size());
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
        Columns sorted = new Columns(rows.words, rows.size());
        for (int to = 0; to < keys.length; to++) {
            int from = (int) (keys[to] & ((1L << rowBits) - 1));
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
