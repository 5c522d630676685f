package org.trailcase.intake.format.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What the head of a page claims of it.
///
/// Source of the numbers of the fields: parquet.thrift of Apache Parquet, read 2026-11-24.
record PageHead(int headLength, long packed, long unpacked, long values, boolean isDictionary) {
    private static final int USUAL = 1 << 10;
    private static final int LONGEST = 1 << 24;
    private static final int I32 = 5;
    private static final int STRUCT = 12;

    /// The bytes of the page, with its head.
    long length() {
        return headLength + packed;
    }

    /// The head that stands here; `left` is what is left of the column.
    static PageHead at(SeekableBytes bytes, long place, long left) throws IOException, Compact.Damaged {
        int most = (int) Math.min(left, LONGEST);
        for (int count = Math.min(most, USUAL); ; count = Math.min(most, count * 16)) {
            try {
                return read(bytes.readRange(place, count));
            } catch (Compact.Damaged e) {
                if (!e.isCutOff || count == most) {
                    throw e;
                }
            }
        }
    }

    private static PageHead read(ByteBuffer bytes) throws Compact.Damaged {
        Compact head = new Compact(bytes.slice());
        long[] found = new long[4];
        head.struct((id, type, here) -> {
            if (type == I32 && id >= 1 && id <= 3) {
                found[id - 1] = here.number();
                return true;
            }
            if (type == STRUCT && (id == 5 || id == 7 || id == 8)) {
                here.struct((inner, kind, number) -> {
                    if (inner != 1 || kind != I32) {
                        return false;
                    }
                    found[3] = number.number();
                    return true;
                });
                return true;
            }
            return false;
        });
        for (long number : found) {
            if (number < 0) {
                throw new Compact.Damaged(false);
            }
        }
        return new PageHead(head.position(), found[2], found[1], found[3], found[0] == 2);
    }
}
