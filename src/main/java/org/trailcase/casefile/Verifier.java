package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.trailcase.work.Progress;

/// Checks that a case still holds what was put into it.
final class Verifier {
    private final Database database;
    private final List<String> altered = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> modified = new ArrayList<>();

    Verifier(Database database) {
        this.database = database;
    }

    Verification verify(Progress progress) {
        List<Exhibit> exhibits = new Exhibits(database).all();
        int done = 0;
        for (Exhibit exhibit : exhibits) {
            progress.at("Checking " + exhibit.name(), done++, exhibits.size());
            progress.check();
            if (!hash(exhibit).equals(Optional.of(exhibit.sha256()))) {
                add(exhibit);
            }
        }
        List<String> custody = Custody.firstBreak(database)
                .map(entry -> List.of(
                        "Entry %d of the custody log does not fit the entry before it: the log was changed."
                                .formatted(entry)))
                .orElse(List.of());
        List<String> damage = database.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
        return new Verification(exhibits.size(), List.copyOf(altered), List.copyOf(missing), List.copyOf(modified), custody, damage);
    }

    private void add(Exhibit exhibit) {
        if (!new ExhibitBytes(database).isReferred(exhibit.id())) {
            altered.add("The bytes of %s no longer have the SHA-256 %s that they were received with."
                    .formatted(exhibit.name(), exhibit.sha256()));
            return;
        }
        Path path = new ExhibitBytes(database).referred(exhibit.id());
        if (Files.isReadable(path)) {
            modified.add("The file %s, to which the case refers for %s, no longer gives the bytes with the SHA-256 %s that were received."
                    .formatted(path, exhibit.name(), exhibit.sha256()));
        } else {
            missing.add("The file %s, to which the case refers for %s, is not there or cannot be read."
                    .formatted(path, exhibit.name()));
        }
    }

    /// Empty where the bytes cannot be had: what they were cut out of was altered.
    private Optional<String> hash(Exhibit exhibit) {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = bytes(exhibit)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    // The file is hashed whatever its time says: only its bytes tell whether it is the one that was received.
    private InputStream bytes(Exhibit exhibit) throws IOException {
        return exhibit.kept() instanceof Kept.Original(Path path)
                ? Files.newInputStream(path)
                : new ExhibitBytes(database).delivered(exhibit.id());
    }
}
