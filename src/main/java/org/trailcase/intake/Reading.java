package org.trailcase.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.trailcase.casefile.AssembledRecord;
import org.trailcase.casefile.EventReader;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Origin;
import org.trailcase.casefile.Refusal;
import org.trailcase.casefile.packing.Packing;
import org.trailcase.intake.archive.ArchiveForm;
import org.trailcase.intake.archive.PartFiles;
import org.trailcase.intake.archive.Spool;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Source;
import org.trailcase.intake.format.AnswerSink;
import org.trailcase.intake.format.CredentialSink;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.FindingSink;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.Formats;
import org.trailcase.intake.format.IntegritySink;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.PolicyFile;
import org.trailcase.intake.format.SnapshotSink;
import org.trailcase.intake.format.Told;
import org.trailcase.json.JsonException;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Progress;

/// Reads one file on a thread of its own and hands over what it finds, a batch at a time.
///
/// The queue is short, so that a reader that is ahead of the writer waits instead of filling the memory.
final class Reading implements Runnable, EventSink, SnapshotSink, FindingSink, CredentialSink, AnswerSink, IntegritySink {
    static final String UNKNOWN = "Not a form of CloudTrail or IAM data that Trailcase knows.";
    static final String EMPTY = "The file is empty.";

    private static final int BATCH = 256;
    private static final int BATCHES_AHEAD = 8;

    private final Offer file;
    private final Told told;
    private final PartFiles parts;
    private final Progress progress;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final EventReader events = new EventReader();
    private List<Step.Item> batch = new ArrayList<>(BATCH);
    private Optional<Step.Exhibit> waiting = Optional.empty();
    private volatile boolean unwanted;

    /// `parts` are where what has to be unpacked to be read is put for a moment.
    Reading(Offer file, Told told, PartFiles parts, Progress whole) {
        this.file = file;
        this.parts = parts;
        this.told = told;
        this.progress = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                whole.at(what, done, total);
            }

            @Override
            public boolean isCancelled() {
                return unwanted || whole.isCancelled();
            }
        };
    }

    /// Waits for the next step.
    Step next() throws InterruptedException {
        return steps.take();
    }

    /// Stops the reading and throws away what it still hands over.
    void dismiss() throws InterruptedException {
        unwanted = true;
        while (!(steps.take() instanceof Step.End)) {
            continue;
        }
    }

    @Override
    public void run() {
        try {
            Content content = file.opening().open(progress);
            Optional<ArchiveForm> archive = ArchiveForm.of(content);
            if (archive.isPresent()) {
                put(archive(content, archive.get()));
            } else {
                read(content);
            }
        } catch (IOException e) {
            put(refusal("", Evidence.unreadable(e)));
        } catch (Cancelled _) {
            batch.clear();
        } finally {
            put(new Step.End());
        }
    }

    @Override
    public void event(Piece piece) throws JsonException, NotAnEvent {
        Piece read = piece.inUtf8();
        add(new Step.Item.Read(
                events.read(read.bytes(), read.from(), read.to()),
                new Origin(piece.ordinal(), piece.start(), piece.length())));
    }

    @Override
    public int first(Piece piece) {
        Optional<EventReader.First> first = events.first(piece.bytes(), piece.from(), piece.to());
        if (first.isEmpty()) {
            return 0;
        }
        int length = first.get().length();
        add(new Step.Item.Read(first.get().event(), new Origin(piece.ordinal(), piece.start(), length)));
        return length;
    }

    @Override
    public void event(Piece row, AssembledRecord record) throws JsonException, NotAnEvent {
        byte[] bytes = record.json().getBytes(StandardCharsets.UTF_8);
        add(new Step.Item.Taken(
                events.read(bytes, 0, bytes.length), new Origin(row.ordinal(), row.start(), row.length()), record));
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        begin();
        flush();
        put(new Step.Told(snapshot));
    }

    @Override
    public void finding(SecurityFinding finding) {
        add(new Step.Item.Found(finding));
    }

    @Override
    public void credential(CredentialRecord credential) {
        add(new Step.Item.Listed(credential));
    }

    @Override
    public void answer(AwsAnswer answer) {
        add(new Step.Item.Answered(answer));
    }

    @Override
    public void vouches() {
        add(new Step.Item.Vouched());
    }

    @Override
    public void defect(Defect defect) {
        add(new Step.Item.Broken(defect));
    }

    private Step archive(Content content, ArchiveForm form) {
        return file.archive()
                .flatMap(outer -> outer.refusalOf(content.sha256()))
                .map(reason -> refusal(content.sha256(), reason))
                .orElseGet(() -> new Step.Archive(content, form));
    }

    private void read(Content content) throws IOException {
        Head head = content.head();
        Optional<Format> format = Formats.of(head);
        if (format.isPresent()) {
            read(content, format.get());
        } else {
            put(refusal(content.sha256(), unknown(content, head)));
        }
    }

    private void read(Content content, Format format) throws IOException {
        switch (format) {
            case Format.Trail trail -> {
                Optional<String> foreign = trail.holdsNone(content, progress);
                if (foreign.isPresent()) {
                    put(refusal(content.sha256(), foreign.get()));
                } else {
                    put(new Step.Exhibit(content, ExhibitKind.TRAIL, format.title(), trail.isReduced()));
                    trail.read(content, this, progress);
                    flush();
                }
            }
            case Format.Seeking seeking -> seek(content, seeking);
            case Format.Policies policies -> policies(content, policies);
            case Format.Finding findings -> {
                put(new Step.Exhibit(content, ExhibitKind.FINDING, format.title(), false));
                findings.read(content, this, progress);
                flush();
            }
            case Format.Credentials credentials -> {
                put(new Step.Exhibit(content, ExhibitKind.CREDENTIAL, format.title(), false));
                credentials.read(content, SnapshotTime.of(told).of(content).asOf(), this, progress);
                flush();
            }
            case Format.Answer answer -> {
                put(new Step.Exhibit(content, ExhibitKind.ANSWER, format.title(), false));
                answer.read(content, this, progress);
                flush();
            }
            case Format.Integrity integrity -> {
                put(new Step.Exhibit(content, integrity.kind(), integrity.title(), false));
                integrity.read(content, this, progress);
                flush();
            }
            case Format.Refused refused -> put(refusal(content.sha256(), refused.sentence()));
        }
    }

    private void seek(Content content, Format.Seeking form) throws IOException {
        List<String> damages = new ArrayList<>();
        try (Spool spool = new Spool(parts, content.allowance(), progress)) {
            Source bytes = spool.seekable(content, damages::add, progress);
            try (Format.Seeking.Opened opened = form.open(content, bytes, progress)) {
                put(new Step.Exhibit(content, ExhibitKind.TRAIL, opened.title(), opened.isReduced()));
                damages.forEach(reason -> defect(new Defect(-1, 0, 0, reason)));
                opened.read(this, progress);
                flush();
            }
            checkUnchanged(content, bytes);
        } catch (NotTaken e) {
            put(refusal(content.sha256(), damages.isEmpty() ? e.sentence() : damages.getFirst()));
        }
    }

    // A file that is too large to be kept in memory must still be what was hashed.
    private static void checkUnchanged(Content content, Source bytes) {
        if (!(bytes instanceof Source.Slice && content.source() instanceof Source.Loose) || !content.packings().isEmpty()) {
            return;
        }
        try {
            if (!content.isAsItWas()) {
                throw new IOException("it was changed");
            }
        } catch (IOException e) {
            throw OpenArchive.changed(content, e);
        }
    }

    /// Whether an export is taken shows while it is read: nothing is told to the writer before something is found in it.
    private void policies(Content content, Format.Policies policies) throws IOException {
        waiting = Optional.of(new Step.Exhibit(content, ExhibitKind.POLICY, policies.title(), false));
        try {
            policies.read(new PolicyFile(content, SnapshotTime.of(told).of(content), told), this, progress);
            begin();
            flush();
        } catch (NotTaken e) {
            if (waiting.isPresent()) {
                batch.clear();
                put(refusal(content.sha256(), e.sentence()));
            } else {
                // So much of it was damaged that the writer has begun: the file stays, with the reason.
                defect(new Defect(-1, 0, 0, e.sentence()));
                flush();
            }
        }
    }

    private void begin() {
        Optional<Step.Exhibit> first = waiting;
        waiting = Optional.empty();
        first.ifPresent(this::put);
    }

    private static String unknown(Content content, Head head) {
        if (Packing.of(content.beginning()).isPresent()) {
            return "Packed more than %d times, one packing in the other: unpack it, and import what comes out."
                    .formatted(Packing.MOST_LAYERS);
        }
        return content.flaw().or(head::flaw).orElse(head.isEmpty() ? EMPTY : UNKNOWN);
    }

    private Step refusal(String sha256, String reason) {
        return new Step.Refused(new Refusal(file.name(), sha256, reason));
    }

    private void add(Step.Item item) {
        batch.add(item);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            begin();
            put(new Step.Batch(batch));
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }
}
