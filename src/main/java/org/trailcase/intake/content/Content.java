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
import java.util.Arrays;
import java.util.HexFormat;
import org.trailcase.work.Progress;

/// One file as it was delivered, known by its SHA-256, and what it says when it is inflated.
///
/// Whether it is gzip is told from its first bytes, never from its name. A small file is kept in memory, so that what
/// was hashed is what is read; a large one is read again from the disk.
public final class Content {
    private static final int MOST_IN_MEMORY = 16 << 20;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final Path path;
    private final String name;
    private final byte[] start;
    private final long size;
    private final String sha256;
    private final Instant modified;

    private Content(Path path, String name, byte[] start, long size, String sha256, Instant modified) {
        this.path = path;
        this.name = name;
        this.start = start;
        this.size = size;
        this.sha256 = sha256;
        this.modified = modified;
    }

    /// Reads the file once and takes its hash.
    public static Content of(Path path, String name, Progress progress) throws IOException {
        MessageDigest digest = sha256Digest();
        Instant modified = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(MOST_IN_MEMORY);
            digest.update(start);
            long size = start.length;
            byte[] buffer = new byte[1 << 18];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, count);
                size += count;
            }
            byte[] kept = size == start.length ? start : Arrays.copyOf(start, 1 << 16);
            return new Content(path, name, kept, size, HexFormat.of().formatHex(digest.digest()), modified);
        }
    }

    public Path path() {
        return path;
    }

    /// How the exhibit is called: never with the folders of the machine it lay on.
    public String name() {
        return name;
    }

    /// Bytes of the file as delivered.
    public long size() {
        return size;
    }

    /// The hash of the file as delivered, in lower-case hexadecimal digits.
    public String sha256() {
        return sha256;
    }

    /// When the file was last written, by its file system, to the second.
    public Instant modified() {
        return modified;
    }

    public boolean isGzip() {
        return startsWith(0, GZIP);
    }

    /// Whether the file as delivered has these bytes at this place, among its first 64 KB.
    public boolean startsWith(int offset, byte[] magic) {
        return start.length >= offset + magic.length
                && Arrays.equals(start, offset, offset + magic.length, magic, 0, magic.length);
    }

    /// The bytes as delivered; the stream breaks where they are no longer those that were hashed.
    public InputStream delivered() throws IOException {
        return size == start.length
                ? new ByteArrayInputStream(start)
                : new SameBytes(Files.newInputStream(path), sha256Digest(), sha256);
    }

    /// The content, inflated where it is gzip.
    public ContentStream open(Progress progress) throws IOException {
        return new ContentStream(delivered(), isGzip(), progress);
    }

    /// What the content begins with, for recognising it.
    public Head head() throws IOException {
        try (ContentStream in = open(Progress.SILENT)) {
            return Head.of(in);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
