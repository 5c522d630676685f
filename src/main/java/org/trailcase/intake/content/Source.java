package org.trailcase.intake.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.trailcase.casefile.packing.Inflated;

/// Where the bytes of a file stand while it is read: as often as one likes, and never to be changed.
public sealed interface Source {

    /// The bytes from the first one on.
    InputStream open() throws IOException;

    /// A file of its own.
    record Loose(Path path) implements Source {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /// A part of a file.
    record Slice(Path path, long start, long length) implements Source {
        @Override
        public InputStream open() throws IOException {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new Limited(Channels.newInputStream(channel.position(start)), length);
        }

        /// A part of this part.
        public Slice slice(long from, long count) {
            return new Slice(path, start + from, count);
        }
    }

    /// Bytes that were taken out of an archive in which they have no place of their own.
    record InMemory(byte[] bytes) implements Source {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /// A part of a file that is deflated there, and the checksum that it should have when it is inflated.
    record Deflated(Slice packed, long checksum) implements Source {
        @Override
        public InputStream open() throws IOException {
            return new Summed(new Inflated(packed.open()), checksum);
        }
    }

    /// A part of a file, and the checksum that it should have.
    record Stored(Slice slice, long checksum) implements Source {
        @Override
        public InputStream open() throws IOException {
            return new Summed(slice.open(), checksum);
        }
    }

    /// The part of a file on the disk that holds these bytes as they are, where one does.
    default Optional<Slice> onDisk() throws IOException {
        return switch (this) {
            case Loose(Path path) -> Optional.of(new Slice(path, 0, Files.size(path)));
            case Slice slice -> Optional.of(slice);
            case Stored(Slice slice, long _) -> Optional.of(slice);
            case InMemory _, Deflated _ -> Optional.empty();
        };
    }

    /// The bytes of a part of a file, at any place.
    static SeekableByteChannel channel(Slice slice) throws IOException {
        return new SliceChannel(FileChannel.open(slice.path(), StandardOpenOption.READ), slice.start(), slice.length());
    }
}
