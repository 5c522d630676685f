package org.trailcase.casefile;

/// Chooses rows by what a column holds, word by word of the answer.
///
/// One loop a kind of column and no call for a row: what is asked of ten million rows has to be answered while the examiner
/// looks on. Only rows of `among` are looked at.
final class Scan {
    private Scan() {}

    /// The rows whose word is chosen: `chosen[word]` is 1 or 0.
    static Bitmap of(int[] column, byte[] chosen, Bitmap among) {
        return fill(among, (base, left) -> {
            long found = 0;
            if (left == -1L) {
                for (int i = 0; i < Long.SIZE; i++) {
                    found |= (long) chosen[column[base + i]] << i;
                }
                return found;
            }
            for (; left != 0; left &= left - 1) {
                int i = Long.numberOfTrailingZeros(left);
                found |= (long) chosen[column[base + i]] << i;
            }
            return found;
        });
    }

    /// The rows whose id is in a set of ids.
    static Bitmap of(long[] ids, Bitmap wanted, Bitmap among) {
        return fill(among, (base, left) -> {
            long found = 0;
            for (; left != 0; left &= left - 1) {
                int i = Long.numberOfTrailingZeros(left);
                found |= wanted.has(ids[base + i]) ? 1L << i : 0;
            }
            return found;
        });
    }

    /// Which of the rows from `base` on, where `left` has a bit set, are found.
    private interface Word {
        long found(int base, long left);
    }

    private static Bitmap fill(Bitmap among, Word word) {
        long[] found = new long[among.wordCount()];
        Ranges.each(found.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                long left = among.word(i);
                if (left != 0) {
                    found[i] = word.found(i * Long.SIZE, left);
                }
            }
            return to;
        });
        return Bitmap.of(among.size(), found);
    }
}
