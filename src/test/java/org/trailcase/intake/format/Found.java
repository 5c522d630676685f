package org.trailcase.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.trail.Event;
import org.trailcase.work.Progress;

/// What reading one file found, for tests to look at.
final class Found implements EventSink, SnapshotSink {
    final Optional<Format> format;
    final List<Event> events = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<Defect> defects = new ArrayList<>();
    final List<Snapshot> snapshots = new ArrayList<>();

    private Found(Content content) throws IOException {
        format = Formats.of(content.head());
        if (format.isEmpty()) {
            return;
        }
        switch (format.get()) {
            case Format.Trail trail -> trail.read(content, this, Progress.SILENT);
            case Format.Policies policies -> {
                var origin = new SnapshotOrigin(
                        content.path().toString(), content.sha256(), Instant.EPOCH, SnapshotOrigin.AsOfFrom.FILE_TIME);
                policies.read(content, origin, this, Progress.SILENT);
            }
            case Format.Finding _, Format.Refused _ -> {}
        }
    }

    static Found in(Path file) throws IOException {
        return new Found(Content.of(file, file.toString(), Progress.SILENT));
    }

    static Found in(Path folder, String content) throws IOException {
        return in(Files.writeString(folder.resolve("exhibit"), content));
    }

    static Found in(Path folder, byte[] content) throws IOException {
        return in(Files.write(folder.resolve("exhibit"), content));
    }

    String title() {
        return format.map(Format::title).orElse("unknown");
    }

    List<String> reasons() {
        return defects.stream().map(Defect::reason).toList();
    }

    @Override
    public void event(long record, long start, int length, Event event) {
        events.add(event);
        places.add(record + "@" + start + "+" + length);
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    /// What the file says about one account.
    Optional<AccountSnapshot> account() {
        return snapshots.stream()
                .flatMap(one -> one instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                .findFirst();
    }

    @Override
    public void defect(Defect defect) {
        defects.add(defect);
    }
}
