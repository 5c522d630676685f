package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.work.Progress;

/// The way of exhibits into the case: one import, one writer thread.
///
/// Open an exhibit with its bytes, add what was read from it, finish it; [#commit] now and then makes durable what is
/// finished. A crash loses what was not committed and nothing else: an exhibit is in the case whole or not at all.
///
/// ```
/// try (Receiving receiving = caseFile.receive(Progress.SILENT)) {
///     receiving.open(delivered, ExhibitKind.TRAIL, "CloudTrail log file", bytes);
///     receiving.add(new EventReader().read(record, 0, record.length), origin);
///     receiving.finish();
///     receiving.commit("1 file");
/// }
/// ```
public final class Receiving implements AutoCloseable {
    private final Database database;
    private final Custody custody;
    private final Examiner examiner;
    private final ReentrantLock turn;
    private final Progress progress;
    private EventWriter events;
    private Acquisition acquisition = Acquisition.UNTOLD;
    private long foreignChanges;

    private int exhibit = -1;
    private long firstEvent;
    private long read;
    private long duplicates;
    private long otherForms;
    private long otherBodies;
    private boolean inTransaction;
    private boolean isReopenedFirst;
    private boolean refers;

    Receiving(Database database, Examiner examiner, ReentrantLock turn, Progress progress) {
        this.database = database;
        this.custody = new Custody(database, Clock.systemUTC());
        this.examiner = examiner;
        this.turn = turn;
        this.progress = progress;
        this.foreignChanges = database.foreignChanges();
        this.events = new EventWriter(database);
        if (events.nextId() == 1) {
            Schema.leaveIdsUnindexed(database);
        }
    }

    /// Whether the case holds these bytes already, under whatever name.
    public boolean holds(String sha256) {
        return database.one("SELECT 1 FROM exhibit WHERE sha256 = ?", row -> row.getInt(1), sha256)
                .isPresent();
    }

    /// Begins a new exhibit and keeps its bytes as delivered, where it is the case that keeps them. What is added from now
    /// on belongs to it. An archive that it lay in must have been received before.
    ///
    /// False, and nothing is begun, when another import has brought the same bytes in the meantime.
    public boolean open(Delivered file, ExhibitKind kind, String format, InputStream bytes) throws IOException {
        boolean isFirst = !inTransaction;
        begin();
        if (holds(file.sha256())) {
            if (isFirst) {
                rollback();
            }
            return false;
        }
        database.run("SAVEPOINT exhibit");
        firstEvent = events.nextId();
        read = 0;
        duplicates = 0;
        otherForms = 0;
        otherBodies = 0;
        NewExhibit made = new NewExhibit(database, file, kind, format);
        exhibit = made.insert(examiner, firstEvent, acquisition);
        made.place(bytes);
        refers = file.kept() instanceof Kept.Original;
        return true;
    }

    /// Says of all exhibits that come from now on who acquired them.
    public void acquired(Acquisition told) {
        acquisition = told;
    }

    private int id(String sha256) {
        return database.one("SELECT id FROM exhibit WHERE sha256 = ?", row -> row.getInt(1), sha256)
                .orElseThrow();
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
                otherBodies += events.metId() ? 1 : 0;
                events.write(exhibit, event, origin);
            }
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    /// Adds an event whose record was taken out of a row of the open exhibit or put together from it.
    ///
    /// One that tells less of an event that the case has whole is a further delivery of that event, and its row the
    /// provenance: it adds nothing, and must not be counted as a second call.
    public void add(ReadyEvent event, Origin origin, AssembledRecord record) {
        read++;
        try {
            long known = events.sameAs(event);
            if (known == 0 && record.isReduced()) {
                known = events.wholeOf(event);
                otherForms += known > 0 ? 1 : 0;
            }
            if (known > 0) {
                duplicates++;
                events.writeAgain(known, exhibit, origin);
            } else {
                otherBodies += events.metId() ? 1 : 0;
                events.write(exhibit, event, origin, record);
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

    /// Adds what is wrong with an exhibit as a whole, unless that is known; false where it is. None may be open.
    public boolean addDefectOf(String sha256, String reason) {
        begin();
        return database.run(
                        "INSERT INTO defect(exhibit, ordinal, start, length, reason) SELECT id, -1, 0, 0, ? FROM exhibit x"
                                + " WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM defect d WHERE d.exhibit = x.id"
                                + " AND d.ordinal = -1 AND d.reason = ?)",
                        reason,
                        sha256,
                        reason)
                > 0;
    }

    /// Adds what the open exhibit says about policies.
    public void add(Snapshot snapshot) {
        read++;
        switch (snapshot) {
            case AccountSnapshot account -> new AccountStore(database).write(exhibit, account);
            case ResourceSnapshot resources -> new ResourceStore(database).write(exhibit, resources);
            case OrganizationSnapshot organization -> new OrganizationStore(database).write(exhibit, organization);
        }
    }

    /// Begins to add what the bytes of an exhibit say under another name, or with another place or time told.
    public void reopen(String sha256) {
        isReopenedFirst = !inTransaction;
        begin();
        database.run("SAVEPOINT exhibit");
        exhibit = id(sha256);
    }

    /// Takes back what the reopened exhibit was told to say about policies: for a correction, which is told next.
    public void forget() {
        PolicyRows.of(exhibit).remove(database);
    }

    /// Adds what the reopened exhibit says about policies; false where it said the same before.
    public boolean addAgain(Snapshot snapshot) {
        PolicyRows rows = PolicyRows.of(exhibit);
        Set<Object> before = SaidBefore.of(rows.snapshots(database), snapshot.origin());
        database.run("SAVEPOINT again");
        add(snapshot);
        boolean isNew = !SaidBefore.of(rows.snapshots(database), snapshot.origin()).equals(before);
        if (!isNew) {
            database.run("ROLLBACK TO again");
        }
        database.run("RELEASE again");
        return isNew;
    }

    /// Closes the reopened exhibit; `told` says for the custody log what was new, and is empty when nothing was.
    public void finishAgain(Optional<String> told) {
        if (told.isEmpty()) {
            abandon();
            if (isReopenedFirst) {
                rollback();
            }
            return;
        }
        custody.record(examiner, "import", told.get());
        database.run("RELEASE exhibit");
        exhibit = -1;
    }

    /// Adds a finding that the open exhibit holds.
    public void add(SecurityFinding finding) {
        read++;
        new FindingStore(database).write(exhibit, finding);
    }

    /// Adds a line of a credential report.
    public void add(CredentialRecord credential) {
        read++;
        new CredentialStore(database).write(exhibit, credential);
    }

    /// Adds what AWS answered about one decision.
    public void add(AwsAnswer answer) {
        read++;
        new AnswerStore(database).write(exhibit, answer);
    }

    /// Notes that the open exhibit holds a digest, a key or a signature: what it says is read from its bytes when it is asked for.
    public void addVoucher() {
        read++;
    }

    /// Throws where the file that the open exhibit refers to has changed since it was opened.
    public void mustStand() throws IOException {
        if (refers) {
            NewExhibit.mustStand(database, exhibit);
        }
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

    /// How many of these duplicates are reduced forms of events that the case has whole.
    public long otherForms() {
        return otherForms;
    }

    /// How many events of the open or the last exhibit have the id of another event, and another body.
    public long otherBodies() {
        return otherBodies;
    }

    /// Takes the open exhibit back. The import can then only be committed and closed.
    public void abandon() {
        if (exhibit < 0) {
            return;
        }
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

    /// Whether the examiner wants to change the case on another thread and waits for the next commit.
    public boolean isWaitedFor() {
        return turn.hasQueuedThreads();
    }

    /// Makes durable what was finished since the last commit, with an entry in the custody log.
    public void commit(String detail) {
        if (inTransaction) {
            custody.record(examiner, "import", detail);
            database.commit();
            ended();
        }
    }

    /// Takes back what was not committed and ends the import. To be called on the thread that received.
    @Override
    public void close() {
        try (database) {
            events.close();
            rollback();
            Schema.indexIds(database);
        }
    }

    private void rollback() {
        if (inTransaction) {
            try {
                database.rollback();
            } finally {
                ended();
            }
        }
    }

    private void ended() {
        inTransaction = false;
        turn.unlock();
    }

    private void begin() {
        if (inTransaction) {
            return;
        }
        turn.lock();
        try {
            while (!database.tryBegin()) {
                progress.check();
                progress.at("Waiting for another program that writes into this case", 0, -1);
            }
            inTransaction = true;
            takeUpForeignChanges();
        } finally {
            if (!inTransaction) {
                turn.unlock();
            }
        }
    }

    /// Ids and words were read when the import began: what another program has added since must be known before the
    /// first row is written.
    private void takeUpForeignChanges() {
        long now = database.foreignChanges();
        if (now != foreignChanges) {
            events.close();
            events = new EventWriter(database);
            foreignChanges = now;
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
