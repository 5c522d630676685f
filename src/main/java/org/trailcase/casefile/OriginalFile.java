package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/// A file outside the case to which an exhibit refers, as it was when its bytes were hashed.
record OriginalFile(Path path, long size, Instant modified) {

    /// How it stands with the file now, as far as its size and its time tell.
    enum State {
        AS_RECEIVED,
        MISSING,
        MODIFIED
    }

    /// The file of this exhibit; empty where the exhibit does not refer to one.
    static Optional<OriginalFile> of(Database database, int exhibit) {
        return database.one(
                "SELECT path, size, modified FROM original WHERE exhibit = ?",
                row -> new OriginalFile(Path.of(row.getString(1)), row.getLong(2), Instant.parse(row.getString(3))),
                exhibit);
    }

    /// The file as it is now.
    static OriginalFile at(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        BasicFileAttributes now = Files.readAttributes(whole, BasicFileAttributes.class);
        return new OriginalFile(whole, now.size(), now.lastModifiedTime().toInstant());
    }

    void insert(Database database, int exhibit) {
        database.run(
                "INSERT OR REPLACE INTO original(exhibit, path, size, modified) VALUES (?,?,?,?)",
                exhibit,
                path.toString(),
                size,
                modified.toString());
    }

    State look() {
        try {
            return at(path).equals(this) ? State.AS_RECEIVED : State.MODIFIED;
        } catch (IOException _) {
            return State.MISSING;
        }
    }

    /// The bytes from this place on; throws [NotAsReceived] where the file is away, or is no longer the one that was hashed.
    InputStream open(long from) throws IOException {
        return switch (look()) {
            case AS_RECEIVED ->
                Channels.newInputStream(
                        FileChannel.open(path, StandardOpenOption.READ).position(from));
            case MISSING ->
                throw new NotAsReceived(("The file %s, to which the case refers, is not there or cannot be read; bring it back,"
                                + " or tell with 'trailcase originals CASE --at FOLDER' where it is now.")
                        .formatted(path));
            case MODIFIED ->
                throw new NotAsReceived(("The file %s, to which the case refers, is no longer as it was received, and is not"
                                + " shown; bring back the one that was, and run 'trailcase originals CASE --at FOLDER'.")
                        .formatted(path));
        };
    }

    /// The bytes that an exhibit refers to cannot be had; the message is the sentence for the person.
    static final class NotAsReceived extends IOException {
        private static final long serialVersionUID = 1L;

        NotAsReceived(String sentence) {
            super(sentence);
        }
    }
}
