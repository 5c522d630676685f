package org.trailcase.casefile;

/// How often each number was met: a table of plain arrays, for millions of numbers that mostly repeat.
final class LongCounts {
    private static final int FIRST_SIZE = 1 << 10;
    // Any odd number with bits all over spreads neighbours; this one is 2^64 divided by the golden ratio.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_SIZE];
    /// 0 where a place is free.
    private int[] counts = new int[FIRST_SIZE];
    private int filled;

    /// Looks at one number and how often it was met.
    interface Visitor {
        void visit(long key, int count);
    }

    void add(long key, int more) {
        int at = place(key);
        if (counts[at] == 0) {
            if (filled * 2 >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            filled++;
        }
        counts[at] += more;
    }

    void addAll(LongCounts other) {
        other.each(this::add);
    }

    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                visitor.visit(keys[i], counts[i]);
            }
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * SPREAD >>> 32) & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
