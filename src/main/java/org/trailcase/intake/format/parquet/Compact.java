package org.trailcase.intake.format.parquet;

import java.nio.ByteBuffer;

/// Walks data in Thrift's compact protocol, and believes no length that is not there.
///
/// Source: Apache Thrift, "Thrift Compact protocol", and the file parquet.thrift of Apache Parquet, read 2026-11-24.
final class Compact {
    private static final int MOST_DEPTH = 24;
    private static final int LONGEST_VARINT = 10;

    private final ByteBuffer bytes;

    Compact(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Data that are damaged, or of which the end is not here.
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        final boolean isCutOff;

        Damaged(boolean isCutOff) {
            super(isCutOff ? "cut off" : "damaged", null, false, false);
            this.isCutOff = isCutOff;
        }
    }

    /// Takes one field of a struct, or leaves it: then false.
    interface Fields {
        boolean field(int id, int type, Compact here) throws Damaged;
    }

    int position() {
        return bytes.position();
    }

    /// Walks a whole struct, whatever it holds.
    void skipStruct() throws Damaged {
        struct((_, _, _) -> false);
    }

    void struct(Fields fields) throws Damaged {
        struct(fields, 0);
    }

    /// A list whose items are structs.
    void structs(Fields fields) throws Damaged {
        int head = next();
        int count = size(head);
        for (int i = 0; i < count; i++) {
            struct(fields, 0);
        }
    }

    long number() throws Damaged {
        long raw = varint();
        return (raw >>> 1) ^ -(raw & 1);
    }

    private void struct(Fields fields, int depth) throws Damaged {
        if (depth > MOST_DEPTH) {
            throw new Damaged(false);
        }
        int id = 0;
        for (int head = next(); head != 0; head = next()) {
            int step = head >>> 4;
            id = step == 0 ? (int) number() : id + step;
            int type = head & 0xf;
            if (!fields.field(id, type, this)) {
                skip(type, depth);
            }
        }
    }

    private void skip(int type, int depth) throws Damaged {
        switch (type) {
            case 1, 2 -> {}
            case 3 -> next();
            case 4, 5, 6 -> varint();
            case 7 -> leave(Double.BYTES);
            case 8 -> leave(varint());
            case 9, 10 -> items(depth);
            case 11 -> pairs(depth);
            case 12 -> struct((_, _, _) -> false, depth + 1);
            default -> throw new Damaged(false);
        }
    }

    private void items(int depth) throws Damaged {
        int head = next();
        int count = size(head);
        for (int i = 0; i < count; i++) {
            item(head & 0xf, depth);
        }
    }

    private void pairs(int depth) throws Damaged {
        long count = varint();
        if (count == 0) {
            return;
        }
        int types = next();
        long pairs = fitting(count);
        for (long i = 0; i < pairs; i++) {
            item(types >>> 4, depth);
            item(types & 0xf, depth);
        }
    }

    // In a list a truth value takes a byte.
    private void item(int type, int depth) throws Damaged {
        if (type <= 2) {
            next();
        } else if (depth >= MOST_DEPTH) {
            throw new Damaged(false);
        } else {
            skip(type, depth + 1);
        }
    }

    private int size(int head) throws Damaged {
        int few = head >>> 4;
        return few == 0xf ? (int) fitting(varint()) : few;
    }

    // Each item takes a byte at least.
    private long fitting(long count) throws Damaged {
        if (count < 0) {
            throw new Damaged(false);
        }
        if (count > bytes.remaining()) {
            throw new Damaged(true);
        }
        return count;
    }

    private void leave(long count) throws Damaged {
        long fits = fitting(count);
        bytes.position(bytes.position() + (int) fits);
    }

    private int next() throws Damaged {
        if (!bytes.hasRemaining()) {
            throw new Damaged(true);
        }
        return bytes.get() & 0xff;
    }

    private long varint() throws Damaged {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int part = next();
            value |= (long) (part & 0x7f) << (7 * i);
            if (part < 0x80) {
                return value;
            }
        }
        throw new Damaged(false);
    }
}
