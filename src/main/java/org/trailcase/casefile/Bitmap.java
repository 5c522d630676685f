package org.trailcase.casefile;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A set of rows, or of ids of events: one bit for each, in whole words, so that parts can be filled by several threads.
///
/// INVARIANT: bits at and above the size are not set.
final class Bitmap {
    private static final int BITS = Long.SIZE;

    private final int size;
    private final long[] words;

    private Bitmap(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    static Bitmap none(int size) {
        return new Bitmap(size, new long[words(size)]);
    }

    static Bitmap all(int size) {
        return range(size, 0, size);
    }

    /// Those from `from` to before `to`; none where the one does not lie before the other.
    static Bitmap range(int size, int from, int to) {
        Bitmap bitmap = none(size);
        bitmap.setRange(from, to);
        return bitmap;
    }

    /// The bits of these words, which are kept.
    static Bitmap of(int size, long[] words) {
        return new Bitmap(size, words);
    }

    static int words(int size) {
        return (size + BITS - 1) / BITS;
    }

    int size() {
        return size;
    }

    /// The bits of one word, the lowest first.
    long word(int index) {
        return words[index];
    }

    int wordCount() {
        return words.length;
    }

    boolean has(long index) {
        return index >= 0 && index < size && (words[(int) (index / BITS)] >>> index & 1) != 0;
    }

    void set(int index) {
        words[index / BITS] |= 1L << index;
    }

    void setRange(int from, int to) {
        if (from >= to) {
            return;
        }
        int first = from / BITS;
        int last = (to - 1) / BITS;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            words[first] |= head & tail;
        } else {
            words[first] |= head;
            Arrays.fill(words, first + 1, last, -1L);
            words[last] |= tail;
        }
    }

    Bitmap and(Bitmap other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new Bitmap(size, both);
    }

    Bitmap or(Bitmap other) {
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.words[i];
        }
        return new Bitmap(size, either);
    }

    Bitmap without(Bitmap other) {
        long[] rest = words.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~other.words[i];
        }
        return new Bitmap(size, rest);
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return count(0, words.length);
    }

    /// How many are set in the words from one index to before another.
    int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /// Those that are set, in rising order.
    IntStream stream() {
        return IntStream.range(0, words.length).filter(i -> words[i] != 0).flatMap(this::ofWord);
    }

    private IntStream ofWord(int index) {
        int[] found = new int[Long.bitCount(words[index])];
        int at = 0;
        for (long left = words[index]; left != 0; left &= left - 1) {
            found[at++] = index * BITS + Long.numberOfTrailingZeros(left);
        }
        return Arrays.stream(found);
    }
}
