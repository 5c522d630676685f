package org.trailcase.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The custody log: append-only, each entry sealed with the one before.
final class Custody {
    private static final String BEGINNING = "0".repeat(64);

    private final Database database;
    private final Clock clock;

    Custody(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// To be called inside the transaction of the act that it records.
    void record(Examiner examiner, String act, String detail) {
        String previous = database.one("SELECT hash FROM custody ORDER BY id DESC LIMIT 1", row -> row.getString(1))
                .orElse(BEGINNING);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String hash = seal(previous, at.toString(), examiner.name(), Program.version(), act, detail);
        database.run(
                "INSERT INTO custody(at, examiner, program, act, detail, previous, hash) VALUES (?,?,?,?,?,?,?)",
                at.toString(),
                examiner.name(),
                Program.version(),
                act,
                detail,
                previous,
                hash);
    }

    static List<CustodyEntry> entries(Database database) {
        return database.list(
                "SELECT id, at, examiner, program, act, detail, hash FROM custody ORDER BY id",
                row -> new CustodyEntry(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
    }

    /// The number of the first entry that does not fit the one before it; empty when the chain holds.
    static Optional<Long> firstBreak(Database database) {
        String previous = BEGINNING;
        for (CustodyEntry entry : entries(database)) {
            String hash = seal(
                    previous, entry.at().toString(), entry.examiner(), entry.program(), entry.act(), entry.detail());
            if (!hash.equals(entry.hash())) {
                return Optional.of(entry.number());
            }
            previous = hash;
        }
        return Optional.empty();
    }

    // Lengths before the parts: no two different entries give the same bytes.
    private static String seal(String... parts) {
        MessageDigest digest = Hashes.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
