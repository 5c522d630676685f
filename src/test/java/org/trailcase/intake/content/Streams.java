package org.trailcase.intake.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Long contents that never lie in memory.
final class Streams {

    private Streams() {}

    /// The beginning, this many bytes of the filler, and the end.
    static InputStream of(String begin, long length, char filler, String end) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(text(begin), filler(length, filler), text(end))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream filler(long length, char filler) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? filler : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int filled = (int) Math.min(count, left);
                Arrays.fill(target, offset, offset + filled, (byte) filler);
                left -= filled;
                return filled == 0 ? -1 : filled;
            }
        };
    }
}
