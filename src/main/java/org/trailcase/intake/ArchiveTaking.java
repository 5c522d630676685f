package org.trailcase.intake;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.trailcase.intake.archive.PartFiles;
import org.trailcase.intake.archive.Spool;
import org.trailcase.work.Progress;

/// Takes what lies in archives, member after member, each like a file that was given.
final class ArchiveTaking {
    private final Writing writing;
    private final PartFiles parts;
    private final ExecutorService threads;
    private final Progress progress;

    ArchiveTaking(Writing writing, PartFiles parts, ExecutorService threads, Progress progress) {
        this.writing = writing;
        this.parts = parts;
        this.threads = threads;
        this.progress = progress;
    }

    void take(OpenArchive archive) throws InterruptedException {
        try (Spool spool = new Spool(parts, archive.content().allowance(), progress)) {
            Unpacking unpacking = new Unpacking(archive, spool, progress);
            Ending end = new Ending(threads.submit(unpacking));
            writing.takeAll(() -> next(archive, unpacking));
            end.check();
            archive.checkUnchanged();
            if (archive.isKept()) {
                archive.damages().forEach(reason -> writing.defect(archive.content(), reason));
            } else {
                writing.refuse(archive.refusal());
            }
        }
    }

    /// An archive is kept as soon as something in it belongs into the case: one of holiday pictures never is.
    void keep(OpenArchive archive) {
        if (!archive.isKept()) {
            archive.offer().archive().ifPresent(this::keep);
            writing.keep(archive);
            archive.kept();
        }
    }

    private Optional<Offer> next(OpenArchive archive, Unpacking unpacking) throws InterruptedException {
        while (true) {
            progress.check();
            switch (unpacking.next()) {
                case Unpacking.Found.File(var offer) -> {
                    writing.expectOneMore();
                    return Optional.of(offer);
                }
                case Unpacking.Found.Refused(var refusal) -> writing.refuse(refusal);
                case Unpacking.Found.Damage(var sentence) -> archive.damaged(sentence);
                case Unpacking.Found.End() -> {
                    return Optional.empty();
                }
            }
        }
    }
}
