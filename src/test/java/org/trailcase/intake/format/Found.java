package org.trailcase.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.casefile.AssembledRecord;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.TextRecord;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.work.Progress;

/// What reading one file found, for tests to look at.
public final class Found implements EventSink, SnapshotSink, FindingSink, CredentialSink, AnswerSink, IntegritySink {
    public final Optional<Format> format;
    public final List<Event> events = new ArrayList<>();
    public final List<String> places = new ArrayList<>();
    public final List<Defect> defects = new ArrayList<>();
    public final List<Snapshot> snapshots = new ArrayList<>();
    public final List<SecurityFinding> findings = new ArrayList<>();
    public final List<CredentialRecord> credentials = new ArrayList<>();
    public final List<AwsAnswer> answers = new ArrayList<>();

    public int vouchers;
    public Optional<String> refused = Optional.empty();

    private Found(Content content, Told told) throws IOException {
        format = Formats.of(content.head());
        if (format.isEmpty()) {
            return;
        }
        switch (format.get()) {
            case Format.Trail trail -> {
                refused = trail.holdsNone(content, Progress.SILENT);
                if (refused.isEmpty()) {
                    trail.read(content, this, Progress.SILENT);
                }
            }
            case Format.Seeking seeking -> {
                try (var opened = seeking.open(content, content.source().onDisk().orElseThrow(), Progress.SILENT)) {
                    opened.read(this, Progress.SILENT);
                } catch (NotTaken e) {
                    refused = Optional.of(e.sentence());
                }
            }
            case Format.Policies policies -> {
                var origin = new SnapshotOrigin(
                        content.path().toString(), content.sha256(), Instant.EPOCH, SnapshotOrigin.AsOfFrom.FILE_TIME);
                try {
                    policies.read(new PolicyFile(content, origin, told), this, Progress.SILENT);
                } catch (NotTaken e) {
                    refused = Optional.of(e.sentence());
                }
            }
            case Format.Finding report -> report.read(content, this, Progress.SILENT);
            case Format.Credentials report -> report.read(content, Instant.EPOCH, this, Progress.SILENT);
            case Format.Answer answer -> answer.read(content, this, Progress.SILENT);
            case Format.Integrity voucher -> voucher.read(content, this, Progress.SILENT);
            case Format.Refused form -> refused = Optional.of(form.sentence());
        }
    }

    public static Found in(Path file) throws IOException {
        return in(file, Told.NOTHING);
    }

    public static Found in(Path file, Told told) throws IOException {
        return new Found(Content.of(file, file.toString(), Progress.SILENT), told);
    }

    public static Found in(Path folder, String content) throws IOException {
        return in(Files.writeString(folder.resolve("exhibit"), content));
    }

    public static Found in(Path folder, byte[] content) throws IOException {
        return in(Files.write(folder.resolve("exhibit"), content));
    }

    public String title() {
        return format.map(Format::title).orElse("unknown");
    }

    public List<String> reasons() {
        return defects.stream().map(Defect::reason).toList();
    }

    @Override
    public void vouches() {
        vouchers++;
    }

    @Override
    public void event(Piece piece) throws JsonException, NotAnEvent {
        byte[] bytes = Arrays.copyOfRange(piece.bytes(), piece.from(), piece.to());
        byte[] record = TextRecord.isOne(bytes, 0, bytes.length) ? TextRecord.opened(bytes, 0, bytes.length) : bytes;
        events.add(Event.read(JsonReader.read(record, 0, record.length)));
        places.add(piece.ordinal() + "@" + piece.start() + "+" + piece.length());
    }

    @Override
    public void event(Piece row, AssembledRecord record) throws JsonException, NotAnEvent {
        events.add(Event.read(JsonReader.read(record.json())));
        places.add(row.ordinal() + "@" + row.start() + "+" + row.length() + (record.isReduced() ? " reduced" : " taken out"));
    }

    @Override
    public void snapshot(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    /// What the file says about resources.
    public List<ResourceState> resources() {
        return snapshots.stream()
                .flatMap(one -> one instanceof ResourceSnapshot some ? some.resources().stream() : Stream.empty())
                .toList();
    }

    /// What the file says about one organisation.
    public Optional<OrganizationSnapshot> organization() {
        return snapshots.stream()
                .flatMap(one -> one instanceof OrganizationSnapshot organization ? Stream.of(organization) : Stream.empty())
                .findFirst();
    }

    /// What the file says about one account.
    public Optional<AccountSnapshot> account() {
        return snapshots.stream()
                .flatMap(one -> one instanceof AccountSnapshot account ? Stream.of(account) : Stream.empty())
                .findFirst();
    }

    @Override
    public void finding(SecurityFinding finding) {
        findings.add(finding);
    }

    @Override
    public void credential(CredentialRecord credential) {
        credentials.add(credential);
    }

    @Override
    public void answer(AwsAnswer answer) {
        answers.add(answer);
    }

    @Override
    public void defect(Defect defect) {
        defects.add(defect);
    }
}
