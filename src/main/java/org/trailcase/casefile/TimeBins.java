package org.trailcase.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.trailcase.trail.Outcome;

/// Counts events in equal stretches of time.
final class TimeBins {
    private final Columns columns;
    private final long from;
    private final long width;
    private final long[] counts;
    private final long[] denied;
    // 1 for the circumstances of a denial.
    private final int[] isDenied;

    private TimeBins(Columns columns, long from, long width, int bins) {
        this.columns = columns;
        this.from = from;
        this.width = width;
        this.counts = new long[bins];
        this.denied = new long[bins];
        this.isDenied = Arrays.stream(columns.circumstances.outcome)
                .map(outcome -> outcome == Outcome.DENIED.ordinal() ? 1 : 0)
                .toArray();
    }

    /// Counts in `bins` equal stretches from `start` to `end`; events outside are left out.
    static Histogram of(EventRows rows, Instant start, Instant end, int bins) {
        Bitmap found = rows.found();
        long from = start.toEpochMilli();
        long width = Math.max(1, Math.ceilDiv(end.toEpochMilli() - from, bins));
        TimeBins all = new TimeBins(rows.columns(), from, width, bins);
        Ranges.each(found.wordCount(), (first, last) -> {
                    TimeBins some = new TimeBins(rows.columns(), from, width, bins);
                    some.count(found, first, last);
                    return some;
                })
                .forEach(all::add);
        return new Histogram(start, Duration.ofMillis(width), all.counts, all.denied);
    }

    // Neighbours mostly fall into the same stretch, so that hardly any of them has to be divided for.
    private void count(Bitmap found, int firstWord, int lastWord) {
        long begin = 0;
        long end = 0;
        int bin = -1;
        for (int word = firstWord; word < lastWord; word++) {
            for (long left = found.word(word); left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                long time = columns.time[row];
                if (time < begin || time >= end) {
                    long at = Math.floorDiv(time - from, width);
                    begin = from + at * width;
                    end = begin + width;
                    bin = at >= 0 && at < counts.length ? (int) at : -1;
                }
                if (bin >= 0) {
                    counts[bin]++;
                    denied[bin] += isDenied[columns.circumstance[row]];
                }
            }
        }
    }

    private void add(TimeBins other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            denied[i] += other.denied[i];
        }
    }
}
