package org.trailcase.casefile.packing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;

/// Packed data, unpacked up to their damage.
///
/// The libraries throw at a flaw, and what they had in hand is lost with it: they are asked in such pieces that nothing is.
public final class Unpacked extends InputStream implements Flawed {
    private final Packing packing;
    private final Watched packed;
    private @Nullable InputStream in;
    private long unpacked;
    private Optional<String> flaw = Optional.empty();

    Unpacked(Packing packing, InputStream packed) {
        this.packing = packing;
        this.packed = new Watched(packed);
    }

    @Override
    public Optional<String> flaw() {
        return flaw;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (flaw.isPresent()) {
            return -1;
        }
        try {
            int count = some(opened(), target, offset, length);
            unpacked += Math.max(0, count);
            return count;
        } catch (IOException | RuntimeException e) {
            return ended(e);
        }
    }

    // Further packed data are looked for only where more is said to be there.
    @Override
    public int available() {
        return flaw.isEmpty() ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        try (packed) {
            if (in != null) {
                in.close();
            }
        }
    }

    private InputStream opened() throws IOException {
        if (in == null) {
            in = packing.open(packed);
        }
        return in;
    }

    private int some(InputStream from, byte[] target, int offset, int length) throws IOException {
        return switch (packing) {
            case GZIP, ZSTD -> from.read(target, offset, length);
            // Up to the end of what is decoded already: beyond it stands what may be damaged.
            case XZ -> from.read(target, offset, Math.clamp(from.available(), 1, length));
            case BZIP2 -> oneByOne(from, target, offset, length);
        };
    }

    private int oneByOne(InputStream from, byte[] target, int offset, int length) throws IOException {
        int count = 0;
        try {
            while (count < length) {
                int next = from.read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                target[offset + count++] = (byte) next;
            }
        } catch (IOException | RuntimeException e) {
            if (count == 0) {
                throw e;
            }
            unpacked += count;
            ended(e);
            unpacked -= count;
        }
        return count;
    }

    /// A failure of the disk is none of the data. The decoders throw what they like at data that were made to hurt them.
    private int ended(Exception e) throws IOException {
        packed.throwFailure();
        flaw = Optional.of(
                switch (e) {
                    case MemoryLimitException _ ->
                        "The xz data need more memory than they are given: unpack them, and import what comes out.";
                    case EOFException _ -> cutOff();
                    default ->
                        packed.atEnd
                                ? cutOff()
                                : "The %s data are damaged: they could be unpacked only to byte %,d."
                                        .formatted(packing.word(), unpacked);
                });
        return -1;
    }

    private String cutOff() {
        return "The %s data are cut off: they end after %,d unpacked bytes.".formatted(packing.word(), unpacked);
    }

    private static final class Watched extends InputStream {
        private final InputStream in;
        private @Nullable Exception failure;
        private boolean atEnd;

        Watched(InputStream in) {
            this.in = in;
        }

        void throwFailure() throws IOException {
            switch (failure) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Exception e -> throw new IllegalStateException(e);
            }
        }

        @Override
        public int read() throws IOException {
            try {
                int next = in.read();
                atEnd = next < 0;
                return next;
            } catch (IOException | RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = in.read(target, offset, length);
                atEnd = count < 0;
                return count;
            } catch (IOException | RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
