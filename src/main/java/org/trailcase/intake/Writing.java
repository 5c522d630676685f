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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Delivered;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Receiving;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.content.Content;
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
    private final ExecutorService threads = Executors.newFixedThreadPool(readers);
    private final Deque<Ahead> ahead = new ArrayDeque<>();
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
    private record Ahead(Reading reading, Future<?> end) {}

    Writing(CaseFile caseFile, Told told, Progress progress) {
        this.told = told;
        this.progress = progress;
        this.refusedBefore = new HashSet<>(caseFile.refusals());
        this.receiving = caseFile.receive(progress);
    }

    Receipt receive(Evidence evidence) {
        evidence.refused().forEach(this::refuse);
        all = evidence.files().size();
        Iterator<Evidence.Found> files = evidence.files().iterator();
        try {
            takeAll(files);
            isReducedsTurn = true;
            done -= postponed.size();
            takeAll(List.copyOf(postponed).iterator());
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

    private void takeAll(Iterator<Evidence.Found> files) throws InterruptedException {
        begin(files);
        while (!ahead.isEmpty()) {
            take(ahead.remove());
            done++;
            begin(files);
            commitNowAndThen();
        }
    }

    @Override
    public void close() {
        ahead.forEach(file -> file.end().cancel(true));
        threads.shutdownNow();
        receiving.close();
    }

    private void begin(Iterator<Evidence.Found> files) {
        while (files.hasNext() && ahead.size() <= readers) {
            Reading reading = new Reading(files.next(), told, progress);
            ahead.add(new Ahead(reading, threads.submit(reading)));
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
                if (receiving.holds(exhibit.content().sha256())) {
                    again(exhibit, file);
                } else if (exhibit.isReduced() && !isReducedsTurn) {
                    postponed.add(file.reading().file());
                    file.reading().dismiss();
                } else {
                    keep(exhibit, file);
                }
            }
            case Step.End _ ->
                failure(file).ifPresent(e -> {
                    throw e;
                });
            case Step.Batch _, Step.Told _ -> throw new IllegalStateException("A reading begins with its exhibit.");
        }
    }

    private void keep(Step.Exhibit exhibit, Ahead file) throws InterruptedException {
        Tally.Share share = new Tally.Share(exhibit.kind());
        try {
            if (!open(exhibit)) {
                again(exhibit, file);
                return;
            }
            addAll(share, exhibit.content(), file.reading());
        } catch (Cancelled | InterruptedException e) {
            receiving.abandon();
            throw e;
        } catch (IOException e) {
            receiving.abandon();
            commit();
            throw new Problem(
                    "The file %s could not be kept (%s); copy it to where nothing changes it, and import again."
                            .formatted(exhibit.content().path(), e.getMessage()),
                    e);
        }
        failure(file).ifPresent(e -> {
            throw e;
        });
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
        failure(file).ifPresent(e -> {
            throw e;
        });
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

    /// False when another program has brought the same file meanwhile.
    private boolean open(Step.Exhibit exhibit) throws IOException {
        Content content = exhibit.content();
        Delivered delivered = new Delivered(
                content.name(),
                content.sha256(),
                content.size(),
                content.isGzip(),
                Optional.of(content.modified()));
        try (InputStream bytes = content.delivered()) {
            return receiving.open(delivered, exhibit.kind(), exhibit.format(), bytes);
        }
    }

    private void addAll(Tally.Share share, Content content, Reading reading) throws InterruptedException {
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
                case Step.Exhibit _, Step.Refused _, Step.End _ ->
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

    /// The bug that ended a reading, if one did.
    private static Optional<RuntimeException> failure(Ahead file) throws InterruptedException {
        try {
            file.end().get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(new IllegalStateException("A reader failed.", e.getCause()));
        }
    }

    /// The list of what was refused does not grow when the same folder is offered again.
    private void refuse(Refusal refusal) {
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
            receiving.commit("%d %s, %d new %s%s".formatted(
                    filesToCommit,
                    filesToCommit == 1 ? "file" : "files",
                    events,
                    events == 1 ? "event" : "events",
                    policiesToCommit ? testimony() : ""));
            filesToCommit = 0;
            policiesToCommit = false;
            eventsAtCommit = tally.events();
        }
    }

    private String testimony() {
        return told.words()
                .map("; where the files of policies do not say it themselves, the examiner says: %s"::formatted)
                .orElse("");
    }
}
