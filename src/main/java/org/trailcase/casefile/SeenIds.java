package org.trailcase.casefile;

import java.util.Arrays;

/// Which event ids the case may hold: asked before the database is, since nearly every event is new.
///
/// A set of 64-bit numbers in one array, 16 bytes an event or less; a false "may hold" costs one query.
final class SeenIds {
    private static final long FREE = 0;

    private long[] slots = new long[1 << 12];
    private int held;

    static SeenIds of(Database database) {
        SeenIds ids = new SeenIds();
        database.each("SELECT uid FROM event", row -> ids.add(EventId.text(row.getObject(1))));
        return ids;
    }

    boolean mayHold(String eventId) {
        long wanted = number(eventId);
        for (int slot = slot(wanted); slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
            if (slots[slot] == wanted) {
                return true;
            }
        }
        return false;
    }

    void add(String eventId) {
        if (held * 2 >= slots.length) {
            long[] before = slots;
            slots = new long[before.length * 2];
            Arrays.stream(before).filter(one -> one != FREE).forEach(this::put);
        }
        put(number(eventId));
        held++;
    }

    private void put(long number) {
        int slot = slot(number);
        while (slots[slot] != FREE && slots[slot] != number) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
    }

    private int slot(long number) {
        return (int) (number ^ (number >>> 32)) & (slots.length - 1);
    }

    private static long number(String eventId) {
        long number = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < eventId.length(); i++) {
            number = (number ^ eventId.charAt(i)) * 0x100000001B3L;
        }
        return number == FREE ? 1 : number;
    }
}
