package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.trailcase.work.Progress;

/// Checks that a case still holds what was put into it.
final class Verifier {
    private final Database database;

    Verifier(Database database) {
        this.database = database;
    }

    Verification verify(Progress progress) {
        List<Exhibit> exhibits = new Exhibits(database).all();
        List<String> altered = new ArrayList<>();
        int done = 0;
        for (Exhibit exhibit : exhibits) {
            progress.at("Checking " + exhibit.name(), done++, exhibits.size());
            progress.check();
            if (!hash(exhibit.id()).equals(Optional.of(exhibit.sha256()))) {
                altered.add("The bytes of %s no longer have the SHA-256 %s that they were received with."
                        .formatted(exhibit.name(), exhibit.sha256()));
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
        return new Verification(exhibits.size(), List.copyOf(altered), custody, damage);
    }

    /// Empty where the bytes cannot be had: what they were cut out of was altered.
    private Optional<String> hash(int exhibit) {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new ExhibitBytes(database).delivered(exhibit)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }
}
