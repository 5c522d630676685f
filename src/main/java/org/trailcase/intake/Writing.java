package org.trailcase.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Delivered;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Receiving;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.archive.PartFiles;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Growth;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// One import: readers work ahead, and this thread writes what they found, file after file in their order.
///
/// INVARIANT: the order of the files decides what the case holds, never which reader was faster.
final class Writing implements AutoCloseable {
    private static final int FILES_A_COMMIT = 250;
    private static final int EVENTS_A_COMMIT = 200_000;
    private static final int MOST_READERS = 4;

    private final Told told;
    private final Progress progress;
    private final Receiving receiving;
    private final Set<Refusal> refusedBefore;
    private final int readers = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, MOST_READERS);
    // One that waits for its turn keeps its thread: what lies in an archive is read while the files behind it wait.
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PartFiles parts;
    private final ArchiveTaking archives;
    private final Growth growth;
    private final Handover handover;
    private final Tally tally = new Tally();
    /// The hashes of the policy files that this import told of: they correct what was told before it, not each other.
    private final Set<String> toldNow = new HashSet<>();
    /// Files that tell less of their events than CloudTrail recorded come last: whatever they are called, they find the whole
    /// records of the same import in the case.
    private final List<Evidence.Found> postponed = new ArrayList<>();
    private boolean isReducedsTurn;
    private int filesToCommit;
    private boolean policiesToCommit;
    private long eventsAtCommit;
    private int done;
    private int all;

    /// A reading that was begun, and how it ends.
    private record Ahead(Offer offer, Reading reading, Ending end) {}

    /// Gives one file after the other.
    interface Offers {
        Optional<Offer> next() throws InterruptedException;
    }

    Writing(CaseFile caseFile, Told told, Progress progress) {
        this(caseFile, told, Growth.USUAL, Handover.USUAL, progress);
    }

    Writing(CaseFile caseFile, Told told, Growth growth, Handover handover, Progress progress) {
        this.growth = growth;
        this.handover = handover;
        this.told = told;
        this.progress = progress;
        this.refusedBefore = new HashSet<>(caseFile.refusals());
        this.receiving = caseFile.receive(progress);
        receiving.acquired(handover.acquired());
        this.parts = new PartFiles(caseFile.path());
        this.archives = new ArchiveTaking(this, parts, threads, progress);
    }

    Receipt receive(Evidence evidence) {
        evidence.refused().forEach(this::refuse);
        all = evidence.files().size();
        try {
            takeAll(offers(evidence.files()));
            isReducedsTurn = true;
            done -= postponed.size();
            takeAll(offers(List.copyOf(postponed)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            commit();
            throw new Cancelled();
        } catch (Cancelled e) {
            commit();
            throw e;
        }
        commit();
        return tally.receipt();
    }

    private Offers offers(List<Evidence.Found> files) {
        Iterator<Evidence.Found> each = files.iterator();
        return () -> each.hasNext() ? Optional.of(Offer.of(each.next(), growth)) : Optional.empty();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        receiving.close();
    }

    void takeAll(Offers offers) throws InterruptedException {
        Deque<Ahead> ahead = new ArrayDeque<>();
        begin(offers, ahead);
        while (!ahead.isEmpty()) {
            Ahead file = ahead.remove();
            take(file);
            file.offer().release();
            done++;
            begin(offers, ahead);
            commitNowAndThen();
        }
    }

    private void begin(Offers offers, Deque<Ahead> ahead) throws InterruptedException {
        while (ahead.size() <= readers) {
            Optional<Offer> offer = offers.next();
            if (offer.isEmpty()) {
                return;
            }
            Reading reading = new Reading(offer.get(), told, parts, progress);
            ahead.add(new Ahead(offer.get(), reading, new Ending(threads.submit(reading))));
        }
    }

    private void take(Ahead file) throws InterruptedException {
        progress.check();
        switch (file.reading().next()) {
            case Step.Refused refused -> {
                refuse(refused.refusal());
                file.reading().dismiss();
            }
            case Step.Exhibit exhibit -> {
                file.offer().archive().ifPresent(archives::keep);
                if (receiving.holds(exhibit.content().sha256())) {
                    again(exhibit, file);
                } else if (exhibit.isReduced() && !isReducedsTurn && file.offer().file().isPresent()) {
                    postponed.add(file.offer().file().get());
                    file.reading().dismiss();
                } else {
                    keep(exhibit, file);
                }
            }
            case Step.Archive(var content, var form) -> {
                file.reading().dismiss();
                archives.take(new OpenArchive(content, form, file.offer()));
            }
            case Step.End _ ->
                file.end().check();
            case Step.Batch _, Step.Told _ -> throw new IllegalStateException("A reading begins with its exhibit.");
        }
    }

    private void keep(Step.Exhibit exhibit, Ahead file) throws InterruptedException {
        Tally.Share share = new Tally.Share(exhibit.kind());
        try {
            if (!open(exhibit, file.offer())) {
                again(exhibit, file);
                return;
            }
            exhibit.content().flaw().ifPresent(flaw -> add(
                    new Step.Item.Broken(new org.trailcase.intake.content.Defect(-1, 0, 0, flaw)),
                    share,
                    exhibit.content().name()));
            addAll(share, exhibit.content(), file.reading());
            receiving.mustStand();
        } catch (Cancelled | InterruptedException e) {
            receiving.abandon();
            throw e;
        } catch (IOException e) {
            throw notKept(exhibit.content(), e);
        }
        file.end().check();
        receiving.finish();
        toldNow.add(exhibit.content().sha256());
        policiesToCommit |= exhibit.kind() == ExhibitKind.POLICY;
        tally.add(share, receiving.duplicates());
        tally.metAgain(receiving.otherForms(), receiving.otherBodies());
        filesToCommit++;
    }

    /// The case has these bytes. Where they tell of policies, their name, and what the examiner says of them, may tell of
    /// something else than before: of another role, of another moment.
    private void again(Step.Exhibit exhibit, Ahead file) throws InterruptedException {
        tally.alreadyPresent();
        if (exhibit.kind() != ExhibitKind.POLICY) {
            file.reading().dismiss();
            return;
        }
        Content content = exhibit.content();
        receiving.reopen(content.sha256());
        boolean corrects = told.instead() && !toldNow.contains(content.sha256());
        List<String> what = new ArrayList<>();
        Tally.Share share = new Tally.Share(exhibit.kind());
        try {
            for (Step step = file.reading().next(); !(step instanceof Step.End); step = file.reading().next()) {
                progress.check();
                if (step instanceof Step.Told(var snapshot)) {
                    if (corrects && what.isEmpty()) {
                        receiving.forget();
                    }
                    if (receiving.addAgain(snapshot)) {
                        share.snapshot(snapshot);
                        what.add("%s as of %s, %s".formatted(
                                snapshot.about(), snapshot.origin().asOf(), snapshot.origin().asOfFrom().words()));
                    }
                }
            }
            progress.check();
        } catch (Cancelled | InterruptedException e) {
            receiving.abandon();
            throw e;
        }
        file.end().check();
        receiving.finishAgain(what.isEmpty()
                ? Optional.empty()
                : Optional.of("%s, the same bytes as exhibit %s, tells %s of %s%s".formatted(
                        content.name(),
                        content.sha256(),
                        corrects ? "instead of what was told before" : "besides what was told before",
                        String.join("; ", what),
                        testimony())));
        toldNow.add(content.sha256());
        if (!what.isEmpty()) {
            tally.toldAgain(share);
            filesToCommit++;
        }
    }

    private Problem notKept(Content content, IOException e) {
        receiving.abandon();
        commit();
        return new Problem(
                "The file %s could not be kept (%s); copy it to where nothing changes it, and import again."
                        .formatted(content.path(), e.getMessage()),
                e);
    }

    /// False when another program has brought the same file meanwhile.
    private boolean open(Step.Exhibit exhibit, Offer offer) throws IOException {
        Content content = exhibit.content();
        Delivered delivered = new Delivered(
                content.name(),
                content.sha256(),
                content.size(),
                content.packings(),
                Optional.of(content.modified()),
                offer.kept(exhibit.kind(), handover.byReference()));
        try (InputStream bytes = content.delivered()) {
            return receiving.open(delivered, exhibit.kind(), exhibit.format(), bytes);
        }
    }

    void keep(OpenArchive archive) {
        Content content = archive.content();
        try {
            if (!receiving.holds(content.sha256())
                    && open(new Step.Exhibit(content, ExhibitKind.ARCHIVE, archive.title(), false), archive.offer())) {
                receiving.finish();
                tally.add(new Tally.Share(ExhibitKind.ARCHIVE), 0);
                filesToCommit++;
            } else {
                tally.alreadyPresent();
            }
        } catch (IOException e) {
            throw notKept(content, e);
        }
    }

    /// Of a file that came out of an archive, so that progress counts it.
    void expectOneMore() {
        all++;
    }

    void defect(Content content, String reason) {
        if (receiving.addDefectOf(content.sha256(), reason)) {
            tally.defect(new Defect(content.name(), -1, 0, 0, reason));
            filesToCommit++;
        }
    }

    private void addAll(Tally.Share share, Content content, Reading reading) throws InterruptedException, IOException {
        String name = content.name();
        for (Step step = reading.next(); !(step instanceof Step.End); step = reading.next()) {
            progress.check();
            progress.at("files; now %s, %,d events".formatted(name, share.events()), done, all);
            switch (step) {
                case Step.Batch batch -> batch.items().forEach(item -> add(item, share, name));
                case Step.Told told -> {
                    receiving.add(told.snapshot());
                    share.snapshot(told.snapshot());
                }
                case Step.Refused(var refusal) -> throw new IOException(refusal.reason());
                case Step.Exhibit _, Step.Archive _, Step.End _ ->
                    throw new IllegalStateException("A reading tells of one exhibit.");
            }
        }
        progress.check();
    }

    private void add(Step.Item item, Tally.Share share, String name) {
        switch (item) {
            case Step.Item.Read(var event, var origin) -> {
                receiving.add(event, origin);
                share.event();
            }
            case Step.Item.Taken(var event, var origin, var record) -> {
                receiving.add(event, origin, record);
                share.event();
            }
            case Step.Item.Found(var finding) -> {
                receiving.add(finding);
                share.finding();
            }
            case Step.Item.Listed(var credential) -> {
                receiving.add(credential);
                share.credential();
            }
            case Step.Item.Answered(var answer) -> {
                receiving.add(answer);
                share.answer();
            }
            case Step.Item.Vouched _ -> {
                receiving.addVoucher();
                share.voucher();
            }
            case Step.Item.Broken(var defect) -> {
                receiving.addDefect(defect.record(), defect.start(), defect.length(), defect.reason());
                share.defect(new Defect(name, defect.record(), defect.start(), defect.length(), defect.reason()));
            }
        }
    }

    /// The list of what was refused does not grow when the same folder is offered again.
    void refuse(Refusal refusal) {
        tally.refuse(refusal);
        if (refusedBefore.add(refusal)) {
            receiving.refuse(refusal);
            filesToCommit++;
        }
    }

    private void commitNowAndThen() {
        boolean isMuch = filesToCommit >= FILES_A_COMMIT || tally.events() - eventsAtCommit >= EVENTS_A_COMMIT;
        if (isMuch || receiving.isWaitedFor()) {
            commit();
        }
    }

    private void commit() {
        if (filesToCommit > 0) {
            long events = tally.events() - eventsAtCommit;
            receiving.commit("%d %s%s, %d new %s%s".formatted(
                    filesToCommit,
                    filesToCommit == 1 ? "file" : "files",
                    handover.byReference() ? ", trails and archives by reference" : "",
                    events,
                    events == 1 ? "event" : "events",
                    (policiesToCommit ? testimony() : "") + acquired()));
            filesToCommit = 0;
            policiesToCommit = false;
            eventsAtCommit = tally.events();
        }
    }

    private String acquired() {
        return handover.acquired().isTold() ? "; as the examiner says, " + handover.acquired().words() : "";
    }

    private String testimony() {
        return told.words()
                .map("; where the files of policies do not say it themselves, the examiner says: %s"::formatted)
                .orElse("");
    }
}
