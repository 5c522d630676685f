package org.trailcase.intake.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.packing.Flawed;
import org.trailcase.casefile.packing.Packing;
import org.trailcase.work.Progress;

/// One file as it was delivered, known by its SHA-256, and what it says when it is unpacked.
///
/// Whether it is packed, and how often, is told from its first bytes, never from its name. A small file is kept in memory,
/// so that what was hashed is what is read; a large one is read again from where it stands.
public final class Content {
    // Several files are in memory at a time, each in its own thread.
    private static final int MOST_IN_MEMORY =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 32, 1 << 20, 16 << 20);

    private final Origin origin;
    private final byte[] start;
    private final long size;
    private final String sha256;
    private final Optional<String> flaw;
    private List<Packing> packings = List.of();
    private byte[] beginning = {};
    private Optional<String> beginningFlaw = Optional.empty();

    /// Where a content comes from: a file on the disk, or a member of an archive that is that file.
    ///
    /// `name` is how the exhibit is called: never with the folders of the machine it lay on.
    /// `allowance` is what may come out of it, and of all that lies with it in an archive.
    public record Origin(Path path, Source source, String name, Instant modified, Allowance allowance) {}

    private Content(Origin origin, byte[] start, long size, String sha256, Optional<String> flaw) {
        this.origin = origin;
        this.start = start;
        this.size = size;
        this.sha256 = sha256;
        this.flaw = flaw;
    }

    /// Reads the file once and takes its hash.
    public static Content of(Path path, String name, Progress progress) throws IOException {
        return of(path, name, Growth.USUAL, progress);
    }

    /// The same, with another limit for what is packed.
    public static Content of(Path path, String name, Growth growth, Progress progress) throws IOException {
        Instant modified = Files.getLastModifiedTime(path).toInstant();
        Allowance allowance = new Allowance(Files.size(path), growth);
        return of(new Origin(path, new Source.Loose(path), name, modified, allowance), progress);
    }

    /// The same, wherever its bytes stand; throws [GrownBeyond] where an archive lets it become larger than it may.
    public static Content of(Origin origin, Progress progress) throws IOException {
        MessageDigest digest = sha256Digest();
        Taken taken = new Taken(origin);
        try (InputStream in = origin.source().open()) {
            byte[] start = in.readNBytes(MOST_IN_MEMORY);
            digest.update(start);
            taken.add(start.length);
            long size = start.length;
            byte[] buffer = new byte[1 << 18];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, count);
                size += count;
                taken.add(count);
            }
            if (size != start.length) {
                mustStand(origin, size);
            }
            byte[] kept = size == start.length ? start : Arrays.copyOf(start, 1 << 16);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Optional<String> flaw = in instanceof Flawed flawed ? flawed.flaw() : Optional.empty();
            Content content = new Content(origin, kept, size, sha256, flaw);
            content.lookInside();
            return content;
        } catch (GrownBeyond e) {
            origin.allowance().giveBack(taken.bytes);
            throw e;
        }
    }

    // A large file is read again: what has changed by now is not worth beginning with.
    private static void mustStand(Origin origin, long size) throws IOException {
        if (origin.source() instanceof Source.Loose(Path path)) {
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            if (Files.size(path) != size || !modified.equals(origin.modified())) {
                throw new IOException("it was changed while it was read; copy it to where nothing changes it, and import again");
            }
        }
    }

    /// What one member of an archive took of what may come out.
    private static final class Taken {
        private final Origin origin;
        private long bytes;

        Taken(Origin origin) {
            this.origin = origin;
        }

        void add(long count) throws GrownBeyond {
            if (!(origin.source() instanceof Source.Loose)) {
                bytes += count;
                origin.allowance().take(count);
            }
        }
    }

    /// The file on the disk: for a member, the archive.
    public Path path() {
        return origin.path();
    }

    public Source source() {
        return origin.source();
    }

    /// What may come out of the file, and out of all that lies with it in an archive.
    public Allowance allowance() {
        return origin.allowance();
    }

    /// How the exhibit is called: never with the folders of the machine it lay on.
    public String name() {
        return origin.name();
    }

    /// Bytes of the file as delivered.
    public long size() {
        return size;
    }

    /// The hash of the file as delivered, in lower-case hexadecimal digits.
    public String sha256() {
        return sha256;
    }

    /// When the file was last written, by its file system or its archive, to the second.
    public Instant modified() {
        return origin.modified().truncatedTo(ChronoUnit.SECONDS);
    }

    /// What was wrong with the bytes themselves: as a member of an archive they may be damaged or cut off.
    public Optional<String> flaw() {
        return flaw;
    }

    /// Whether the file on the disk still has the size and the time with which it was hashed.
    public boolean isAsItWas() throws IOException {
        return Files.size(path()) == size
                && Files.getLastModifiedTime(path()).toInstant().equals(origin.modified());
    }

    /// How the content is packed, from the outermost packing to the innermost.
    public List<Packing> packings() {
        return packings;
    }

    /// The bytes as delivered; the stream breaks where they are no longer those that were hashed.
    public InputStream delivered() throws IOException {
        return size == start.length
                ? new ByteArrayInputStream(start)
                : new SameBytes(origin.source().open(), sha256Digest(), sha256);
    }

    /// The content, unpacked where it is packed.
    public ContentStream open(Progress progress) throws IOException {
        return new ContentStream(delivered(), packings, allowance().growth(), progress);
    }

    /// The first 64 KB of the content, unpacked.
    public byte[] beginning() {
        return beginning.clone();
    }

    /// What the content begins with, for recognising it.
    public Head head() {
        return Head.of(beginning, beginningFlaw);
    }

    private void lookInside() throws IOException {
        List<Packing> found = new ArrayList<>();
        Optional<Packing> next = Packing.of(start);
        do {
            next.ifPresent(found::add);
            try (ContentStream in = new ContentStream(delivered(), found, allowance().growth(), Progress.SILENT)) {
                beginning = in.readNBytes(Head.LENGTH);
                beginningFlaw = in.flaw();
            }
            next = Packing.of(beginning);
        } while (next.isPresent() && found.size() < Packing.MOST_LAYERS);
        packings = List.copyOf(found);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
