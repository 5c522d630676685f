package org.trailcase.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A stretch of bytes as a key: what is looked up points into a buffer, what is kept holds a copy.
final class ByteSlice {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int hash;

    void set(byte[] of, int start, int end) {
        bytes = of;
        from = start;
        to = end;
        hash = hash(of, start, end);
    }

    ByteSlice copy() {
        ByteSlice copy = new ByteSlice();
        copy.bytes = Arrays.copyOfRange(bytes, from, to);
        copy.to = to - from;
        copy.hash = hash;
        return copy;
    }

    private static int hash(byte[] of, int start, int end) {
        long sum = end - start;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            sum = (Long.rotateLeft(sum, 29) ^ (long) LONGS.get(of, at)) * FACTOR;
        }
        for (; at < end; at++) {
            sum = (sum ^ of[at]) * FACTOR;
        }
        return (int) (sum ^ (sum >>> 32));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSlice that
                && hash == that.hash
                && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
