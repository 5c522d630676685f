package org.trailcase.casefile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.catalog.Catalog;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.evidence.Evidence;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Term;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// One case: a single SQLite file with everything that belongs to an investigation.
///
/// Any thread may ask and mark, also while an import runs on another thread. What is asked sees the events as they were when
/// the case was opened or [#refresh] was last called. Everything the examiner has to know is thrown as a [Problem].
public final class CaseFile implements Evidence, AutoCloseable {
    private final Path path;
    private final Examiner examiner;
    private final Database reading;
    private final Database writing;
    private final Custody custody;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final RawRecords records;
    private final RecordStream stream;
    private final Decisions decisions;
    private final Marks marks;
    private final DigestStore digests;
    private final CoverageStore coverage;
    private final Catalog catalog = Catalog.load();
    private volatile Columns columns;

    private CaseFile(Path path, Examiner examiner, Database reading, Database writing) {
        this.path = path;
        this.examiner = examiner;
        this.reading = reading;
        this.writing = writing;
        this.custody = new Custody(writing, Clock.systemUTC());
        this.records = new RawRecords(reading);
        this.stream = new RecordStream(reading, records);
        this.decisions = new Decisions(stream);
        this.marks = new Marks(reading, writing, custody, examiner, Clock.systemUTC(), turn);
        this.digests = new DigestStore(reading, writing, records, turn);
        this.coverage = new CoverageStore(reading);
        this.columns = ColumnsLoader.load(path, catalog);
    }

    /// Makes an empty case where no file is yet.
    public static CaseFile create(Path path, CaseDescription description, Examiner examiner) {
        CasePath.mustBeFree(path);
        try (Database database = Database.open(path, true)) {
            Schema.create(database);
            database.transaction(() -> {
                new Descriptions(database).write(description);
                new Custody(database, Clock.systemUTC()).record(examiner, "create", description.name());
            });
        } catch (RuntimeException e) {
            CasePath.removeUnfinished(path);
            throw e;
        }
        return open(path, examiner);
    }

    /// Opens a case to work with it.
    public static CaseFile open(Path path, Examiner examiner) {
        return open(path, examiner, true);
    }

    /// Opens a case to look at it: nothing is written, no act is recorded.
    public static CaseFile read(Path path) {
        return open(path, new Examiner("Reader"), false);
    }

    private static CaseFile open(Path path, Examiner examiner, boolean writes) {
        CasePath.mustBeFile(path);
        Database writing = Database.open(path, writes);
        try {
            int version = Schema.check(writing, path);
            if (writes) {
                Schema.upgrade(writing, version);
                writing.writeAhead();
            } else {
                Schema.mustBeCurrent(version, path);
            }
            return of(path, examiner, writing);
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /// To be called after anything in this process may have opened and closed the case file by itself, as the desktop's file
    /// chooser does: the locks on the file went with it (decision 0020). While an import is going on nothing changes, and it
    /// is not waited for, so that the window may call.
    public void lockAnew() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            writing.closedWhile(() -> reading.closedWhile(() -> {}));
        } finally {
            turn.unlock();
        }
    }

    private static CaseFile of(Path path, Examiner examiner, Database writing) {
        Database reading = Database.open(path, false);
        try {
            return new CaseFile(path, examiner, reading, writing);
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    public Examiner examiner() {
        return examiner;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    public CaseDescription description() {
        return new Descriptions(reading).read();
    }

    /// Changes what the case says of itself.
    public void describe(CaseDescription description) {
        change(() -> {
            new Descriptions(writing).write(description);
            custody.record(examiner, "describe", description.name());
        });
    }

    /// Begins an import, on a connection of its own: what the examiner does meanwhile is no part of its transactions.
    public Receiving receive(Progress progress) {
        Database own = Database.open(path, true);
        try {
            own.run("PRAGMA synchronous=NORMAL");
            return new Receiving(own, examiner, turn, progress);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /// Takes up what imports have added since.
    public void refresh() {
        columns = ColumnsLoader.load(path, catalog);
        decisions.forget();
    }

    /// Questions about what decided an event are answered by this from now on. Without it they are refused.
    public void judgedBy(Judging judging) {
        decisions.judgedBy(judging);
    }

    /// The events that answer a question, in time order.
    public EventRows find(EventQuery query) {
        Columns now = columns;
        TextSearch text = new TextSearch(reading, stream);
        return new EventRows(now, new Finder(now, marks, new Exhibits(reading), text, decisions).find(query));
    }

    /// All events, in time order.
    public EventRows all() {
        Columns now = columns;
        return new EventRows(now, Bitmap.all(now.size()));
    }

    public int eventCount() {
        return columns.size();
    }

    /// The row with this lasting number.
    public Optional<EventRow> row(long id) {
        Columns now = columns;
        return reading.one("SELECT time FROM event WHERE id = ?", row -> row.getLong(1), id)
                .flatMap(time -> now.position(id, time))
                .map(now::row);
    }

    /// The whole event behind a row, read anew from its exhibit.
    public Event event(EventRow row) {
        return event(row.id());
    }

    /// The whole event with this lasting number, read anew from its exhibit.
    public Event event(long id) {
        byte[] record = record(id);
        return RawRecords.read(id, record, 0, record.length);
    }

    /// The event's id as CloudTrail gave it; empty text when the record carries none.
    public String eventId(long id) {
        return reading.one("SELECT uid FROM event WHERE id = ?", row -> EventId.text(row.getObject(1)), id)
                .orElse("");
    }

    @Override
    public void each(Set<String> names, Consumer<Recorded> visitor) {
        stream.inOrder(columns.idsNamed(names), RawRecords::read, visitor);
    }

    /// Shows the records of these rows, each exhibit inflated once; the visitor is called by several threads at a time.
    public void records(EventRows rows, RecordVisitor visitor) {
        stream.each(rows.ids(), visitor);
    }

    @Override
    public List<TrailSpan> spans() {
        return Spans.of(all());
    }

    /// The event's record, byte for byte as delivered.
    public byte[] record(long id) {
        return records.bytes(id)
                .orElseThrow(() -> new Problem("The case %s holds no event number %d.".formatted(path, id)));
    }

    /// Where the event was read: the exhibit and the place in it.
    public Provenance provenance(long id) {
        return new Provenances(reading)
                .of(id)
                .orElseThrow(() -> new Problem("The case %s holds no event number %d.".formatted(path, id)));
    }

    public Marks marks() {
        return marks;
    }

    public List<Exhibit> exhibits() {
        return new Exhibits(reading).all();
    }

    public List<Defect> defects() {
        return new Exhibits(reading).defects();
    }

    public List<Refusal> refusals() {
        return new Exhibits(reading).refusals();
    }

    /// The refused files that are not in the case to this day: without those of which the same bytes were taken later.
    public List<Refusal> notTaken() {
        return new Exhibits(reading).notTaken();
    }

    public List<CustodyEntry> custodyLog() {
        return Custody.entries(reading);
    }

    /// Of accounts, resources and organisations, earliest first.
    @Override
    public List<Snapshot> policySnapshots() {
        List<Snapshot> snapshots = PolicyRows.ofAll().snapshots(reading);
        snapshots.sort(Comparator.comparing(snapshot -> snapshot.origin().asOf()));
        return snapshots;
    }

    /// What security services found, in the order in which they saw it first; each finding as it was delivered last.
    public List<SecurityFinding> findings() {
        return new FindingStore(reading).all();
    }

    /// The findings with what the trail shows of them.
    public List<TracedFinding> tracedFindings() {
        return new FindingTraces(this::find).of(findings());
    }

    /// The lines of credential reports, earlier reports first.
    public List<CredentialRecord> credentials() {
        return new CredentialStore(reading).all();
    }

    @Override
    public List<AwsAnswer> answers() {
        return new AnswerStore(reading).all();
    }

    /// Notes that the answer in this exhibit is about the event with this id, as the examiner says.
    public void tellWhatAnswerIsAbout(Exhibit answer, String eventId) {
        change(() -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            new AnswerStore(writing).about(answer.id(), eventId, examiner, now);
            custody.record(examiner, "answer", "%s is about event %s".formatted(answer.sha256(), eventId));
        });
        decisions.forget();
    }

    @Override
    public Stream<Event> deniedCalls(AwsAnswer answer) {
        Predicate<EventRow.Who> asked = AnswerCallers.of(answer);
        return find(new EventQuery(List.of(new Term.Recorded(Outcome.DENIED)))).stream()
                .filter(row -> asked.test(row.who()))
                .map(this::event);
    }

    /// What the digests in evidence vouch for, as the exhibits are now. The first time it may take as long as reading all
    /// log files.
    public DigestCheck digests(Progress progress) {
        return digests.check(progress);
    }

    /// What the evidence shows of which account, Region and time. The first time it may take as long as [#digests].
    public Coverage coverage(Progress progress) {
        return coverage.of(columns, digests.check(progress));
    }

    /// Whether [#digests] answers without reading the log files.
    public boolean isDigestCheckReady() {
        return digests.isReady();
    }

    /// Notes that the signature in this exhibit is of this S3 object, as the examiner says.
    public void tellWhatSignatureIsOf(Exhibit signature, String object) {
        change(() -> {
            DigestStore.tell(writing, signature.id(), object, examiner, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            custody.record(examiner, "signature", "%s is of %s".formatted(signature.sha256(), object));
        });
    }

    // All of it or nothing, between the commits of an import.
    private void change(Database.Change change) {
        turn.lock();
        try {
            writing.transaction(change);
        } finally {
            turn.unlock();
        }
    }

    public Histogram histogram(EventRows rows, Instant start, Instant end, int bins) {
        return TimeBins.of(rows, start, end, bins);
    }

    public Facet.Top facet(EventRows rows, Facet facet, int most) {
        return FacetCounts.of(rows, List.of(facet), marks, most).getFirst();
    }

    /// The same for several facets, in one pass over the events.
    public List<Facet.Top> facets(EventRows rows, List<Facet> facets, int most) {
        return FacetCounts.of(rows, facets, marks, most);
    }

    public List<PrincipalSummary> principals(EventRows rows) {
        return Grouping.principals(rows);
    }

    public List<SessionSummary> sessions(EventRows rows) {
        return Grouping.sessions(rows);
    }

    /// The files outside the case to which exhibits refer.
    public Originals originals() {
        return new Originals(writing, custody, examiner, turn);
    }

    /// Checks exhibits against their hashes, the custody log and the database itself.
    public Verification verify(Progress progress) {
        return new Verifier(reading).verify(progress);
    }

    /// Ends the work. The case is then one file with nothing beside it.
    @Override
    public void close() {
        try (writing) {
            reading.close();
            writing.leaveOneFile();
        }
    }
}
