package org.trailcase.fuzz;

import java.io.ByteArrayOutputStream;

/// Cutting and joining arrays of bytes.
final class Bytes {
    private Bytes() {}

    /// The bytes with `length` of them from `start` on replaced.
    static byte[] with(byte[] bytes, int start, int length, byte[] instead) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length - length + instead.length);
        whole.write(bytes, 0, start);
        whole.writeBytes(instead);
        whole.write(bytes, start + length, bytes.length - start - length);
        return whole.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
