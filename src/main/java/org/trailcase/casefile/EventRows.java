package org.trailcase.casefile;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The events that answer a question, in time order: positions in the case, ready to be paged through.
public final class EventRows {
    private static final int BLOCK = 8;

    private final Columns columns;
    private final Bitmap found;
    /// How many rows lie before each block of words; one more than there are blocks.
    private final int[] before;

    EventRows(Columns columns, Bitmap found) {
        this.columns = columns;
        this.found = found;
        this.before = new int[(found.wordCount() + BLOCK - 1) / BLOCK + 1];
        for (int block = 0; block + 1 < before.length; block++) {
            int end = Math.min(found.wordCount(), (block + 1) * BLOCK);
            before[block + 1] = before[block] + found.count(block * BLOCK, end);
        }
    }

    public int size() {
        return before[before.length - 1];
    }

    /// The row at a place of this list, counted from 0.
    public EventRow row(int place) {
        return columns.row(position(place));
    }

    /// The position in the case of the event at a place of this list.
    public int position(int place) {
        if (place < 0 || place >= size()) {
            throw new IndexOutOfBoundsException("There is no place %d in a list of %d".formatted(place, size()));
        }
        int word = block(place) * BLOCK;
        int left = place - before[word / BLOCK];
        while (Long.bitCount(found.word(word)) <= left) {
            left -= Long.bitCount(found.word(word));
            word++;
        }
        long bits = found.word(word);
        for (; left > 0; left--) {
            bits &= bits - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }

    /// The last block before which there are no more rows than come before the place.
    private int block(int place) {
        int low = 0;
        int high = before.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before[middle] <= place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The place in this list of the event at a position of the case; empty when it is not among these.
    public Optional<Integer> place(int position) {
        if (!found.has(position)) {
            return Optional.empty();
        }
        int word = position / Long.SIZE;
        int block = word / BLOCK;
        int within = Long.bitCount(found.word(word) & ~(-1L << position));
        return Optional.of(before[block] + found.count(block * BLOCK, word) + within);
    }

    public IntStream positions() {
        return found.stream();
    }

    /// The lasting numbers of the events, in rising order.
    public long[] ids() {
        return positions().mapToLong(position -> columns.id[position]).sorted().toArray();
    }

    public Stream<EventRow> stream() {
        return positions().mapToObj(columns::row);
    }

    Columns columns() {
        return columns;
    }

    Bitmap found() {
        return found;
    }
}
