package org.trailcase.intake.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the content writes its characters. PowerShell's redirects write UTF-16, everything else in this field UTF-8.
enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 1, 0),
    UTF_16LE(StandardCharsets.UTF_16LE, 2, 0),
    UTF_16BE(StandardCharsets.UTF_16BE, 2, 1);

    private final Charset charset;
    private final int width;
    private final int low;

    Encoding(Charset charset, int width, int low) {
        this.charset = charset;
        this.width = width;
        this.low = low;
    }

    /// Told from the byte order mark, or from the zero beside each of the first two characters: in JSON they are ASCII.
    static Encoding of(byte[] head, int length) {
        if (length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return UTF_16LE;
        }
        if (length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return UTF_16BE;
        }
        if (length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return UTF_16LE;
        }
        if (length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
            return UTF_16BE;
        }
        return UTF_8;
    }

    Charset charset() {
        return charset;
    }

    /// Bytes in a unit.
    int width() {
        return width;
    }

    /// One byte a unit: the character where it is ASCII, else a byte that means nothing to JSON's structure.
    void flatten(byte[] raw, int from, byte[] flat, int to, int units) {
        for (int i = 0; i < units; i++) {
            byte lowByte = raw[from + 2 * i + low];
            byte highByte = raw[from + 2 * i + 1 - low];
            flat[to + i] = highByte == 0 && lowByte >= 0 ? lowByte : (byte) 0xff;
        }
    }
}
