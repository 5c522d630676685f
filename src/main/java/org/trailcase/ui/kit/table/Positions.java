package org.trailcase.ui.kit.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A set of row positions, kept as ranges: all of ten million rows are one entry.
public final class Positions {
    // INVARIANT: ranges from key (included) to value (excluded) neither overlap nor touch.
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    /// From `start` up to but not including `end`.
    public record Range(long start, long end) {}

    public boolean contains(long position) {
        Map.Entry<Long, Long> before = ranges.floorEntry(position);
        return before != null && position < before.getValue();
    }

    public long count() {
        return ranges.entrySet().stream()
                .mapToLong(range -> range.getValue() - range.getKey())
                .sum();
    }

    public List<Range> ranges() {
        return ranges.entrySet().stream()
                .map(range -> new Range(range.getKey(), range.getValue()))
                .toList();
    }

    void clear() {
        ranges.clear();
    }

    void add(long from, long to) {
        long start = from;
        long end = to;
        Map.Entry<Long, Long> before = ranges.floorEntry(start);
        if (before != null && before.getValue() >= start) {
            start = before.getKey();
            end = Math.max(end, before.getValue());
        }
        Map.Entry<Long, Long> next = ranges.ceilingEntry(start);
        while (next != null && next.getKey() <= end) {
            end = Math.max(end, next.getValue());
            ranges.remove(next.getKey());
            next = ranges.ceilingEntry(start);
        }
        ranges.put(start, end);
    }

    void toggle(long position) {
        Map.Entry<Long, Long> range = ranges.floorEntry(position);
        if (range == null || position >= range.getValue()) {
            add(position, position + 1);
            return;
        }
        ranges.remove(range.getKey());
        if (range.getKey() < position) {
            ranges.put(range.getKey(), position);
        }
        if (position + 1 < range.getValue()) {
            ranges.put(position + 1, range.getValue());
        }
    }
}
