package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a tar archive, with the place that the reader is at.
final class TarBytes extends InputStream {
    /// A head with a path of the longest kind that any system knows takes some kilobytes.
    private static final int MOST_HEAD = 1 << 20;

    private final InputStream in;
    private byte[] pending = {};
    private long position;
    private long headFrom;
    private long headRead;
    private boolean inHead;
    private boolean zeros;

    TarBytes(InputStream in) {
        this.in = in;
    }

    long position() {
        return position;
    }

    /// Whether the last record was one of zeros, which marks the end.
    boolean endsInZeros() {
        return zeros;
    }

    /// From this place on a head is read: it is held in memory, and may not be as long as it likes. What stands before it
    /// is only passed over.
    void beginHead(long from) {
        inHead = true;
        headFrom = from;
        headRead = 0;
    }

    void endHead() {
        inHead = false;
    }

    /// Passes over zeros, record by record; false at the end, true where something else stands.
    boolean passZeros() throws IOException {
        while (true) {
            byte[] record = readNBytes(TarHead.RECORD);
            if (record.length == 0) {
                return false;
            }
            if (!isZeros(record, 0, record.length)) {
                pending = record;
                position -= record.length;
                return true;
            }
        }
    }

    /// The record that is read next.
    byte[] next() {
        return pending.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (inHead && headRead > MOST_HEAD) {
            throw new IOException("the head of a member is longer than %,d bytes".formatted(MOST_HEAD));
        }
        int count = take(target, offset, length);
        if (count > 0) {
            position += count;
            headRead += position > headFrom ? count : 0;
            zeros = count == TarHead.RECORD && isZeros(target, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        if (pending.length > 0) {
            return super.skip(count);
        }
        long skipped = in.skip(count);
        position += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int take(byte[] target, int offset, int length) throws IOException {
        if (pending.length == 0) {
            int count = in.readNBytes(target, offset, length);
            return count == 0 && length > 0 ? -1 : count;
        }
        int count = Math.min(length, pending.length);
        System.arraycopy(pending, 0, target, offset, count);
        pending = Arrays.copyOfRange(pending, count, pending.length);
        return count;
    }

    private static boolean isZeros(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
