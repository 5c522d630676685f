package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.trailcase.policy.snapshot.PolicySnapshot;

/// The way of exhibits into the case: one import, one writer thread.
///
/// Open an exhibit with its bytes, add what was read from it, finish it; [#commit] now and then makes durable what is
/// finished. A crash loses what was not committed and nothing else: an exhibit is in the case whole or not at all.
///
/// ```
/// try (Receiving receiving = caseFile.receive()) {
///     receiving.open(delivered, ExhibitKind.TRAIL, "CloudTrail log file", bytes);
///     receiving.add(ReadyEvent.of(event), origin);
///     receiving.finish();
///     receiving.commit("1 file");
/// }
/// ```
public final class Receiving implements AutoCloseable {
    private static final int PART_BYTES = 1 << 20;

    private final Database database;
    private final Custody custody;
    private final Examiner examiner;
    private final EventWriter events;
    private final PolicyStore policies;

    private int exhibit = -1;
    private long firstEvent;
    private long read;
    private long duplicates;
    private boolean inTransaction;

    Receiving(Database database, Custody custody, Examiner examiner) {
        this.database = database;
        this.custody = custody;
        this.examiner = examiner;
        this.events = new EventWriter(database);
        this.policies = new PolicyStore(database);
    }

    /// Whether the case holds these bytes already, under whatever name.
    public boolean holds(String sha256) {
        return database.one("SELECT 1 FROM exhibit WHERE sha256 = ?", row -> row.getInt(1), sha256)
                .isPresent();
    }

    /// Begins a new exhibit and keeps its bytes as delivered. What is added from now on belongs to it.
    public void open(Delivered file, ExhibitKind kind, String format, InputStream bytes) throws IOException {
        begin();
        database.run("SAVEPOINT exhibit");
        firstEvent = events.nextId();
        read = 0;
        duplicates = 0;
        exhibit = (int) database.insert(
                "INSERT INTO exhibit(sha256, name, kind, format, size, modified, received, examiner, gzip, records,"
                        + " duplicates, first_event, last_event) VALUES (?,?,?,?,?,?,?,?,?,0,0,?,?)",
                file.sha256(),
                file.name(),
                kind.word(),
                format,
                file.size(),
                file.modified().map(Instant::toString),
                now(),
                examiner.name(),
                file.gzip() ? 1 : 0,
                firstEvent,
                firstEvent - 1);
        int part = 0;
        byte[] buffer = bytes.readNBytes(PART_BYTES);
        while (buffer.length > 0) {
            database.run("INSERT INTO exhibit_part(exhibit, part, bytes) VALUES (?,?,?)", exhibit, part++, buffer);
            buffer = bytes.readNBytes(PART_BYTES);
        }
    }

    /// Adds an event of the open exhibit, in the order of its records.
    ///
    /// An event that the case has already, with the same content, is kept as one more delivery and counted as a
    /// duplicate. The same id with other content is an event of its own: AWS corrects events that way (CloudTrail User
    /// Guide, "CloudTrail record contents", addendum UPDATED_DATA, read 2026-11-24).
    public void add(ReadyEvent event, Origin origin) {
        read++;
        try {
            long known = events.sameAs(event);
            if (known > 0) {
                duplicates++;
                events.writeAgain(known, exhibit, origin);
            } else {
                events.write(exhibit, event, origin);
            }
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    /// Adds a record of the open exhibit that could not be read.
    public void addDefect(long ordinal, long start, long length, String reason) {
        database.run(
                "INSERT INTO defect(exhibit, ordinal, start, length, reason) VALUES (?,?,?,?,?)",
                exhibit,
                ordinal,
                start,
                length,
                reason);
    }

    /// Adds what the open exhibit says about policies.
    public void add(PolicySnapshot snapshot) {
        read++;
        policies.write(exhibit, snapshot);
    }

    /// Closes the open exhibit.
    public void finish() {
        database.run(
                "UPDATE exhibit SET records = ?, duplicates = ?, first_event = ?, last_event = ? WHERE id = ?",
                read,
                duplicates,
                firstEvent,
                events.nextId() - 1,
                exhibit);
        database.run("RELEASE exhibit");
        exhibit = -1;
    }

    /// How many duplicates the open or the last exhibit brought.
    public long duplicates() {
        return duplicates;
    }

    /// Takes the open exhibit back. The import can then only be committed and closed.
    public void abandon() {
        database.run("ROLLBACK TO exhibit");
        database.run("RELEASE exhibit");
        exhibit = -1;
    }

    /// Lists a file that was offered and not taken.
    public void refuse(Refusal refusal) {
        begin();
        database.run(
                "INSERT OR IGNORE INTO refusal(path, sha256, reason, at, examiner) VALUES (?,?,?,?,?)",
                refusal.path(),
                refusal.sha256(),
                refusal.reason(),
                now(),
                examiner.name());
    }

    /// Makes durable what was finished since the last commit, with an entry in the custody log.
    public void commit(String detail) {
        if (inTransaction) {
            custody.record(examiner, "import", detail);
            database.commit();
            inTransaction = false;
        }
    }

    /// Takes back what was not committed and ends the import.
    @Override
    public void close() {
        if (inTransaction) {
            database.rollback();
            inTransaction = false;
        }
        events.close();
    }

    private void begin() {
        if (!inTransaction) {
            database.begin();
            inTransaction = true;
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
