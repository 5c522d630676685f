package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// The files outside the case to which exhibits refer: finds them again, and takes them in.
public final class Originals {
    private final Database database;
    private final Custody custody;
    private final Examiner examiner;
    private final ReentrantLock turn;

    Originals(Database database, Custody custody, Examiner examiner, ReentrantLock turn) {
        this.database = database;
        this.custody = custody;
        this.examiner = examiner;
        this.turn = turn;
    }

    /// What a search found: the names of the exhibits whose file is known now, and of those that are still sought.
    public record Found(List<String> found, List<String> sought) {
        public Found {
            found = List.copyOf(found);
            sought = List.copyOf(sought);
        }
    }

    /// An exhibit that refers to a file.
    private record Referring(int id, String name, String sha256, OriginalFile file) {}

    /// Seeks the files that are not where they were, or not as they were, below this folder, by their size and SHA-256.
    public Found find(Path folder, Progress progress) {
        List<Referring> sought = new ArrayList<>(referring().stream()
                .filter(one -> one.file().look() != OriginalFile.State.AS_RECEIVED)
                .toList());
        List<String> found = new ArrayList<>();
        Map<Long, List<Path>> bySize = bySize(folder, sought, progress);
        for (Referring one : List.copyOf(sought)) {
            for (Path path : bySize.getOrDefault(one.file().size(), List.of())) {
                if (isThere(one, path, progress)) {
                    found.add(one.name());
                    sought.remove(one);
                    break;
                }
            }
        }
        return new Found(found, sought.stream().map(Referring::name).toList());
    }

    /// Copies the bytes of all of them into the case, which then needs the files no longer. Gives how many there were.
    public int takeIn(Progress progress) {
        List<Referring> all = referring();
        for (Referring one : all) {
            progress.check();
            progress.at("Taking in " + one.name(), all.indexOf(one), all.size());
            inTurn(() -> takeIn(one));
        }
        return all.size();
    }

    private void takeIn(Referring one) {
        try (DigestInputStream in = new DigestInputStream(one.file().open(0), Hashes.sha256())) {
            new ExhibitParts(database, one.id()).keep(in);
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(one.sha256())) {
                throw new Problem("The file %s no longer has the SHA-256 that it was received with, and was not taken in; bring back the one that had."
                        .formatted(one.file().path()));
            }
        } catch (IOException e) {
            throw ExhibitBytes.unreadable(one.name(), e);
        }
        database.run("UPDATE exhibit SET kept = 'here' WHERE id = ?", one.id());
        database.run("DELETE FROM original WHERE exhibit = ?", one.id());
        custody.record(examiner, "take in", "%s (%s), by reference until now, from %s".formatted(one.name(), one.sha256(), one.file().path()));
    }

    private boolean isThere(Referring one, Path path, Progress progress) {
        progress.at("Hashing " + path.getFileName(), 0, -1);
        try {
            OriginalFile now = OriginalFile.at(path);
            if (!hash(path, progress).equals(one.sha256()) || now.look() != OriginalFile.State.AS_RECEIVED) {
                return false;
            }
            inTurn(() -> {
                now.insert(database, one.id());
                custody.record(examiner, "original", "%s (%s) is at %s; it was at %s".formatted(one.name(), one.sha256(), now.path(), one.file().path()));
            });
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static String hash(Path path, Progress progress) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Hashes.sha256())) {
            byte[] buffer = new byte[1 << 18];
            while (in.read(buffer) > 0) {
                progress.check();
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static Map<Long, List<Path>> bySize(Path folder, List<Referring> sought, Progress progress) {
        Map<Long, List<Path>> files = new HashMap<>();
        sought.forEach(one -> files.put(one.file().size(), new ArrayList<>()));
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    progress.check();
                    List<Path> same = files.get(attributes.size());
                    if (attributes.isRegularFile() && same != null) {
                        same.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Problem("The folder %s could not be searched (%s); check the path.".formatted(folder, e.getMessage()), e);
        }
        return files;
    }

    private List<Referring> referring() {
        return database.list("SELECT x.id, x.name, x.sha256 FROM exhibit x WHERE x.kept = 'original' ORDER BY x.id",
                        row -> Map.entry(row.getInt(1), List.of(row.getString(2), row.getString(3))))
                .stream()
                .map(one -> new Referring(
                        one.getKey(),
                        one.getValue().get(0),
                        one.getValue().get(1),
                        OriginalFile.of(database, one.getKey()).orElseThrow()))
                .toList();
    }

    private void inTurn(Runnable change) {
        turn.lock();
        try {
            database.transaction(change::run);
        } finally {
            turn.unlock();
        }
    }
}
