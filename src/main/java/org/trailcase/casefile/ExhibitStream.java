package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The bytes of one exhibit that the case holds itself, part after part, from any place on.
final class ExhibitStream extends InputStream {
    /// Every part but the last holds this many bytes, so that a place tells its part.
    static final int PART_BYTES = 1 << 20;

    private final Database database;
    private final int exhibit;
    private final boolean deflated;
    private byte[] part = {};
    private int next;
    private int at;

    ExhibitStream(Database database, int exhibit, boolean deflated) {
        this.database = database;
        this.exhibit = exhibit;
        this.deflated = deflated;
    }

    /// The bytes from this place on.
    ExhibitStream from(long start) throws IOException {
        next = Math.toIntExact(start / PART_BYTES);
        at = 0;
        part = new byte[0];
        skipNBytes(start % PART_BYTES);
        return this;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, n);
        at += n;
        return n;
    }

    // GZIPInputStream looks for a further member only where bytes are said to be available.
    @Override
    public int available() throws IOException {
        return fill() ? part.length - at : 0;
    }

    private boolean fill() throws IOException {
        while (at == part.length) {
            Optional<byte[]> more = database.one(
                    "SELECT bytes FROM exhibit_part WHERE exhibit = ? AND part = ?",
                    row -> row.getBytes(1),
                    exhibit,
                    next);
            if (more.isEmpty()) {
                return false;
            }
            part = deflated ? inflated(more.get()) : more.get();
            at = 0;
            next++;
        }
        return true;
    }

    private static byte[] inflated(byte[] deflated) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] plain = new byte[PART_BYTES];
            int length = 0;
            for (int count = 1; count > 0; length += count) {
                count = inflater.inflate(plain, length, PART_BYTES - length);
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException e) {
            throw new IOException("a deflated part is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
