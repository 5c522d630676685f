package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Puts the bytes of one exhibit into the case, part after part.
final class ExhibitParts {
    private final Database database;
    private final int exhibit;

    /// What becomes of the bytes of a part before they are stored.
    private interface Form {
        byte[] of(byte[] part);
    }

    ExhibitParts(Database database, int exhibit) {
        this.database = database;
        this.exhibit = exhibit;
    }

    void keep(InputStream bytes) throws IOException {
        keep(bytes, part -> part);
    }

    /// Each part is deflated for itself, so that any place can be reached without what stands before it.
    void keepDeflated(InputStream bytes) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            keep(bytes, part -> deflated(part, deflater));
        } finally {
            deflater.end();
        }
    }

    private void keep(InputStream bytes, Form form) throws IOException {
        int part = 0;
        byte[] buffer = bytes.readNBytes(ExhibitStream.PART_BYTES);
        while (buffer.length > 0) {
            database.run(
                    "INSERT INTO exhibit_part(exhibit, part, bytes) VALUES (?,?,?)", exhibit, part++, form.of(buffer));
            buffer = bytes.readNBytes(ExhibitStream.PART_BYTES);
        }
    }

    private static byte[] deflated(byte[] part, Deflater deflater) {
        deflater.reset();
        deflater.setInput(part);
        deflater.finish();
        // Room for what does not shrink: deflate adds five bytes to each block of 16 KB, and a few more.
        byte[] room = new byte[part.length + part.length / 1_000 + 64];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(room, length, room.length - length);
        }
        return Arrays.copyOf(room, length);
    }
}
