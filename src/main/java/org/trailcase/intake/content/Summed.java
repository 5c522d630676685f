package org.trailcase.intake.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import org.trailcase.casefile.packing.Flawed;

/// The bytes of a member of an archive, compared with the checksum that the archive gives for them.
final class Summed extends FilterInputStream implements Flawed {
    private final CRC32 sum = new CRC32();
    private final long expected;
    private boolean ended;

    Summed(InputStream in, long expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public Optional<String> flaw() {
        Optional<String> inner = in instanceof Flawed flawed ? flawed.flaw() : Optional.empty();
        return inner.or(() -> ended && sum.getValue() != expected
                ? Optional.of("The checksum in the archive does not agree with the file: one of them was changed or damaged.")
                : Optional.empty());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            sum.update(target, offset, count);
        }
        ended |= count < 0;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[(int) Math.clamp(count, 0, 1 << 13)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
