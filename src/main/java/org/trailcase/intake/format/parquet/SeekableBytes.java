package org.trailcase.intake.format.parquet;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.trailcase.intake.content.Source;

/// The bytes of a file at any place, each time as a copy in memory.
///
/// No mapped memory: a file that shrinks meanwhile must not end the program. No channel either: one that is interrupted is
/// closed for everybody.
final class SeekableBytes implements InputFile {
    private final Optional<RandomAccessFile> file;
    private final ByteBuffer memory;
    private final long start;
    private final long length;

    private SeekableBytes(Optional<RandomAccessFile> file, ByteBuffer memory, long start, long length) {
        this.file = file;
        this.memory = memory;
        this.start = start;
        this.length = length;
    }

    static SeekableBytes of(Source source) throws IOException {
        if (source instanceof Source.InMemory(byte[] bytes)) {
            return new SeekableBytes(Optional.empty(), ByteBuffer.wrap(bytes).asReadOnlyBuffer(), 0, bytes.length);
        }
        Source.Slice slice = source.onDisk().orElseThrow(() -> new IOException("it has no place of its own"));
        return new SeekableBytes(
                Optional.of(new RandomAccessFile(slice.path().toFile(), "r")),
                ByteBuffer.allocate(0),
                slice.start(),
                slice.length());
    }

    @Override
    public void open() {
        // It is open from the beginning, and outlives each reader.
    }

    @Override
    public ByteBuffer readRange(long from, int count) throws IOException {
        if (from < 0 || count < 0 || from > length - count) {
            throw new EOFException("it names bytes %,d to %,d and has %,d".formatted(from, from + count, length));
        }
        if (file.isEmpty()) {
            return memory.slice((int) from, count);
        }
        byte[] bytes = new byte[count];
        synchronized (this) {
            file.get().seek(start + from);
            file.get().readFully(bytes);
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public String name() {
        return "Parquet file";
    }

    /// What a reader does when it is closed.
    @Override
    public void close() {
        // See #end.
    }

    void end() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
