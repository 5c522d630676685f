package org.trailcase.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A file that is read once more, and must still hold the bytes that were hashed the first time.
final class SameBytes extends DigestInputStream {
    private final String expected;
    private boolean checked;

    SameBytes(InputStream in, MessageDigest digest, String expected) {
        super(in, digest);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        return checkedAtEnd(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return checkedAtEnd(super.read(target, offset, length));
    }

    private int checkedAtEnd(int result) throws IOException {
        if (result < 0 && !checked) {
            checked = true;
            if (!HexFormat.of().formatHex(getMessageDigest().digest()).equals(expected)) {
                throw new IOException("it was changed while it was read");
            }
        }
        return result;
    }
}
