package org.trailcase.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.archive.Members;
import org.trailcase.intake.archive.Spool;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.GrownBeyond;
import org.trailcase.intake.content.Source;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Progress;

/// Shows what lies in one archive, on a thread of its own, a few members ahead of who reads them.
final class Unpacking implements Runnable, Members {
    private static final int AHEAD = 2;

    private final OpenArchive archive;
    private final Spool spool;
    private final Progress progress;
    private final BlockingQueue<Found> found = new ArrayBlockingQueue<>(AHEAD);
    private Found last = new Found.End();
    private boolean ended;

    /// What is found in an archive.
    sealed interface Found {
        record File(Offer offer) implements Found {}

        record Refused(Refusal refusal) implements Found {}

        record Damage(String sentence) implements Found {}

        /// Nothing more comes.
        record End() implements Found {}
    }

    Unpacking(OpenArchive archive, Spool spool, Progress progress) {
        this.archive = archive;
        this.spool = spool;
        this.progress = progress;
    }

    /// Waits for what is found next; after the end, it is the end again.
    Found next() throws InterruptedException {
        if (!ended) {
            last = found.take();
            ended = last instanceof Found.End;
        }
        return last;
    }

    @Override
    public void run() {
        try {
            archive.form().show(archive.content(), this, spool, progress);
        } catch (GrownBeyond e) {
            damage(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            damage("The archive could not be read to its end: %s.".formatted(e.getMessage()));
        } catch (Cancelled _) {
            return;
        } finally {
            put(new Found.End());
        }
    }

    @Override
    public void file(String name, Instant modified, Source source, Optional<Place> place) {
        Content.Origin origin =
                new Content.Origin(archive.content().path(), source, archive.nameOf(name), modified, archive.content().allowance());
        put(new Found.File(Offer.of(new Offer.Member(archive, origin, place, spool))));
    }

    @Override
    public void refused(String name, String reason) {
        put(new Found.Refused(new Refusal(archive.nameOf(name), "", reason)));
    }

    @Override
    public void damage(String sentence) {
        put(new Found.Damage(sentence));
    }

    private void put(Found one) {
        try {
            found.put(one);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }
}
