package org.trailcase.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which events of the case may have an event id: asked before the database is, since nearly every event is new.
///
/// A table of 64-bit numbers with the row of the first event of each, 24 bytes an event or less; a false "may be" costs a
/// look at one row.
final class SeenIds {
    private static final long FREE = 0;

    private long[] numbers = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    /// Of ids that several events have, the rows after the first.
    private final Map<Long, List<Integer>> further = new HashMap<>();
    private int held;

    static SeenIds of(Database database) {
        SeenIds ids = new SeenIds();
        database.each("SELECT id, uid FROM event", row -> ids.add(row.getObject(2), row.getLong(1)));
        return ids;
    }

    /// The rows of the events that may have this id, as a row holds it, first to last.
    List<Integer> rows(Object eventId) {
        long wanted = number(eventId);
        int slot = find(wanted);
        if (numbers[slot] == FREE) {
            return List.of();
        }
        List<Integer> more = further.get(wanted);
        if (more == null) {
            return List.of(rows[slot]);
        }
        List<Integer> all = new ArrayList<>(List.of(rows[slot]));
        all.addAll(more);
        return all;
    }

    void add(Object eventId, long row) {
        if (held * 2 >= numbers.length) {
            grow();
        }
        long number = number(eventId);
        int slot = find(number);
        if (numbers[slot] == FREE) {
            numbers[slot] = number;
            rows[slot] = Math.toIntExact(row);
            held++;
        } else {
            further.computeIfAbsent(number, _ -> new ArrayList<>()).add(Math.toIntExact(row));
        }
    }

    private void grow() {
        long[] before = numbers;
        int[] rowsBefore = rows;
        numbers = new long[before.length * 2];
        rows = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != FREE) {
                int slot = find(before[i]);
                numbers[slot] = before[i];
                rows[slot] = rowsBefore[i];
            }
        }
    }

    // Where a number stands, or would.
    private int find(long number) {
        int slot = (int) (number ^ (number >>> 32)) & (numbers.length - 1);
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private static long number(Object eventId) {
        long number = EventId.number(eventId);
        return number == FREE ? 1 : number;
    }
}
