package org.trailcase.casefile;

import java.io.InputStream;
import java.util.Optional;

/// The bytes of one exhibit as delivered, part after part.
final class ExhibitStream extends InputStream {
    private final Database database;
    private final int exhibit;
    private byte[] part = {};
    private int next;
    private int at;

    ExhibitStream(Database database, int exhibit) {
        this.database = database;
        this.exhibit = exhibit;
    }

    @Override
    public int read() {
        return fill() ? part[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
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
    public int available() {
        return fill() ? part.length - at : 0;
    }

    private boolean fill() {
        while (at == part.length) {
            Optional<byte[]> more = database.one(
                    "SELECT bytes FROM exhibit_part WHERE exhibit = ? AND part = ?",
                    row -> row.getBytes(1),
                    exhibit,
                    next);
            if (more.isEmpty()) {
                return false;
            }
            part = more.get();
            at = 0;
            next++;
        }
        return true;
    }
}
