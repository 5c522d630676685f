package org.trailcase.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.trailcase.intake.content.Allowance;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Takes up files for which there is no place to read them from: in memory where they are small, else in files of its own,
/// under names of its own, beside the case. They are gone when it is closed. What would be more than may come out of the
/// file that was delivered ends with [org.trailcase.intake.content.GrownBeyond].
public final class Spool implements AutoCloseable {
    private static final int MOST_IN_MEMORY =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 64, 1 << 18, 8 << 20);

    private final PartFiles files;
    private final Allowance allowance;
    private final Progress progress;
    private final Set<Path> members = ConcurrentHashMap.newKeySet();
    private final Set<Path> archives = ConcurrentHashMap.newKeySet();

    public Spool(PartFiles files, Allowance allowance, Progress progress) {
        this.files = files;
        this.allowance = allowance;
        this.progress = progress;
    }

    /// The content of a file, unpacked, where any place of it can be reached; how it ended too early is told to `damage`.
    public Source seekable(Content content, Consumer<String> damage, Progress progress) throws IOException {
        if (content.packings().isEmpty() && content.size() >= MOST_IN_MEMORY) {
            Optional<Source.Slice> slice = content.source().onDisk();
            if (slice.isPresent()) {
                return slice.get();
            }
        }
        try (ContentStream in = content.open(progress)) {
            Source source = keep(in);
            in.flaw().ifPresent(damage);
            return source;
        }
    }

    /// All that the stream gives.
    Source keep(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MOST_IN_MEMORY);
        if (start.length < MOST_IN_MEMORY) {
            return new Source.InMemory(start);
        }
        return keep(start, in, members);
    }

    /// All that the stream gives, as a file in which any place can be reached.
    Source.Slice keepOnDisk(InputStream in) throws IOException {
        return keep(new byte[0], in, archives);
    }

    /// Lets go of a member that is no longer read.
    public void release(Source source) {
        if (source instanceof Source.Slice(Path path, long _, long _) && members.remove(path)) {
            delete(path);
        }
    }

    @Override
    public void close() {
        members.forEach(Spool::delete);
        archives.forEach(Spool::delete);
    }

    private Source.Slice keep(byte[] start, InputStream in, Set<Path> made) throws IOException {
        Path file = file();
        made.add(file);
        long length = start.length;
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, start, start.length);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                progress.check();
                write(out, buffer, count);
                length += count;
                allowance.take(count);
            }
        }
        return new Source.Slice(file, 0, length);
    }

    private Path file() {
        try {
            return files.create();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    // What fails here is no flaw of the evidence.
    private void write(OutputStream out, byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Problem unwritable(IOException e) {
        return new Problem(
                "The folder %s has no room for what has to be unpacked for a moment (%s); make room, and import again."
                        .formatted(files.folder(), e.getMessage()),
                e);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            path.toFile().deleteOnExit();
        }
    }
}
