package org.trailcase.casefile.coverage;

import java.time.Instant;
import java.util.Arrays;

/// How many events one account and Region has in each hour; hours without any take no room.
///
/// Hours are counted since 1970-01-01 UTC. INVARIANT: they rise.
public final class EventHours {
    static final long SECONDS = 3600;

    private long[] hours = new long[16];
    private int[] counts = new int[16];
    private int size;

    /// Adds so many events of an hour that is not before the last one.
    public void add(long hour, int count) {
        if (size > 0 && hours[size - 1] >= hour) {
            if (hours[size - 1] > hour) {
                throw new IllegalArgumentException("Hours are added in their order.");
            }
            counts[size - 1] += count;
            return;
        }
        if (size == hours.length) {
            hours = Arrays.copyOf(hours, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        hours[size] = hour;
        counts[size] = count;
        size++;
    }

    public long total() {
        return Arrays.stream(counts, 0, size).asLongStream().sum();
    }

    /// The hours from the first event to the last; of none, a stretch that holds no moment.
    Stretch span() {
        return size == 0
                ? new Stretch(Instant.EPOCH, Instant.EPOCH)
                : new Stretch(start(hours[0]), start(hours[size - 1] + 1));
    }

    /// Events in equal steps from a full hour on; events outside are left out.
    long[] counted(Instant start, long stepHours, int columns) {
        long first = Math.floorDiv(start.getEpochSecond(), SECONDS);
        long[] sums = new long[columns];
        for (int i = 0; i < size; i++) {
            long column = Math.floorDiv(hours[i] - first, stepHours);
            if (column >= 0 && column < columns) {
                sums[(int) column] += counts[i];
            }
        }
        return sums;
    }

    private static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }
}
