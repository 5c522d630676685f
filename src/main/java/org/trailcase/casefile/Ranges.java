package org.trailcase.casefile;

import java.util.List;
import java.util.stream.IntStream;

/// Cuts long work on the words of a bitmap into ranges, for as many threads as the machine has.
///
/// Short work stays on the thread that asks: handing it over would take longer than doing it.
final class Ranges {
    private static final int LONG = (1 << 18) / Long.SIZE;
    private static final int A_THREAD = 2;

    private Ranges() {}

    /// Does something with the words from one index to before another.
    interface Part<T> {
        T of(int from, int to);
    }

    /// The results of all parts, in their order.
    static <T> List<T> each(int words, Part<T> part) {
        int parts = words < LONG ? 1 : Runtime.getRuntime().availableProcessors() * A_THREAD;
        IntStream numbers = IntStream.range(0, parts);
        return (parts == 1 ? numbers : numbers.parallel())
                .mapToObj(i -> part.of(begin(i, parts, words), begin(i + 1, parts, words)))
                .toList();
    }

    private static int begin(int part, int parts, int words) {
        return (int) ((long) words * part / parts);
    }
}
