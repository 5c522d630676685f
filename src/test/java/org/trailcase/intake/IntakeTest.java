package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.query.Term;
import org.trailcase.query.EventQuery;
import org.trailcase.SharedData;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Refusal;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

class IntakeTest {

    @TempDir
    Path folder;

    private Path evidence;
    private CaseFile caseFile;

    @BeforeEach
    void makeCase() throws IOException {
        evidence = Files.createDirectory(folder.resolve("evidence"));
        caseFile = CaseFile.create(
                folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner 1"));
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    @Test
    void everyFileIsReadOrListedWithItsReason() throws IOException {
        write("b/trail.json", log(0, 3));
        write("b/findings.json", "{\"Findings\":[{\"Id\":\"f\",\"Type\":\"Recon:IAMUser/MaliciousIPCaller\",\"Service\":{}}]}");
        write(
                "a/policies_2026-03-14T06-00-00Z.json",
                "{\"UserDetailList\":[{\"UserName\":\"u\","
                        + "\"Arn\":\"arn:aws:iam::111122223333:user/u\",\"UserPolicyList\":[{\"PolicyName\":\"p\",\"PolicyDocument\":{}}]}]}");
        write("notes.txt", "nothing");
        write("empty.json", "");
        write(".DS_Store", "Bud1");
        Files.createSymbolicLink(evidence.resolve("b/loop"), evidence);

        Receipt receipt = receive();

        assertThat(receipt.exhibits()).isEqualTo(3);
        assertThat(receipt.files()).isEqualTo(new Receipt.Files(1, 1, 0, 0, 0, 1, 0, 0, 0, 4));
        assertThat(receipt.events()).isEqualTo(3);
        assertThat(receipt.policies()).isEqualTo(1);
        assertThat(caseFile.exhibits())
                .extracting(Exhibit::kind)
                .containsExactly(ExhibitKind.POLICY, ExhibitKind.FINDING, ExhibitKind.TRAIL);
        assertThat(receipt.refused())
                .extracting(refusal -> Path.of(refusal.path()).getFileName() + ": " + refusal.reason())
                .containsExactlyInAnyOrder(
                        ".DS_Store: A file that the operating system made for itself.",
                        "loop: A link, which is not followed: import what it points to if it belongs to the case.",
                        "empty.json: The file is empty.",
                        "notes.txt: Not a form of CloudTrail or IAM data that Trailcase knows.");
        assertThat(caseFile.refusals()).containsExactlyInAnyOrderElementsOf(receipt.refused());
        var snapshot = (AccountSnapshot) caseFile.policySnapshots().getFirst();
        assertThat(snapshot.origin().asOf()).isEqualTo(Instant.parse("2026-03-14T06:00:00Z"));
        assertThat(snapshot.origin().asOfFrom()).isEqualTo(AsOfFrom.FILE_NAME);
    }

    @Test
    void whatTheExaminerSaysOfTheMomentCountsMoreThanTheName() throws IOException {
        write("policies_2026-03-14T06-00-00Z.json", "{\"UserDetailList\":[]}");
        Instant told = Instant.parse("2026-03-01T00:00:00Z");

        Intake.receive(caseFile, List.of(evidence), told, Progress.SILENT);

        assertThat(caseFile.policySnapshots().getFirst().origin().asOf()).isEqualTo(told);
    }

    @Test
    void theSameEvidenceAgainChangesNothing() throws IOException {
        write("trail.json", log(0, 5));
        write("notes.txt", "nothing");
        receive();
        int entries = caseFile.custodyLog().size();

        Receipt again = receive();

        assertThat(again.exhibits()).isZero();
        assertThat(again.records()).isZero();
        assertThat(again.alreadyPresent()).isEqualTo(1);
        assertThat(again.tookAnything()).isTrue();
        assertThat(caseFile.custodyLog()).hasSize(entries);
        assertThat(caseFile.refusals()).hasSize(1);
    }

    @Test
    void anEventInTwoFilesIsOneEventAndTwoDeliveries() throws IOException {
        write("a.json", log(0, 4));
        write("b.json", log(2, 6));
        write("c.json", log(2, 6));

        Receipt receipt = receive();

        assertThat(receipt.exhibits()).isEqualTo(2);
        assertThat(receipt.alreadyPresent()).isEqualTo(1);
        assertThat(receipt.records()).isEqualTo(8);
        assertThat(receipt.events()).isEqualTo(6);
        assertThat(receipt.duplicates()).isEqualTo(2);
    }

    @Test
    void aCutArchiveKeepsItsRecordsAndReportsOneDefect() throws IOException {
        Path file = evidence.resolve("cut.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(log(0, 400).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

        Receipt receipt = receive();
        caseFile.refresh();

        assertThat(receipt.events()).isBetween(50L, 399L);
        assertThat(receipt.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.reason()).contains("cut off");
            assertThat(defect.ordinal()).isEqualTo(receipt.events());
        });
        assertThat(receipt.records()).isEqualTo(receipt.events() + 1);
        assertThat(caseFile.event(1).eventId()).contains(id(0));
        assertThat(caseFile.defects()).hasSize(1);
    }

    @Test
    void everyEventLeadsBackToItsBytes() throws IOException, JsonException {
        Files.write(evidence.resolve("wide.json"), ("\uFEFF" + log(0, 3)).getBytes(StandardCharsets.UTF_16LE));

        receive();

        byte[] record = caseFile.record(3);
        assertThat(JsonReader.read(record, 0, record.length)
                        .asObject()
                        .orElseThrow()
                        .text("eventID"))
                .contains(id(2));
        caseFile.refresh();
        assertThat(caseFile.find(new EventQuery(List.of(new Term.Contains(id(2).toUpperCase(Locale.ROOT)))))
                        .size())
                .isOne();
    }

    @Test
    void anImportThatIsStoppedKeepsWholeFilesAndTheNextOneGoesOn() throws IOException {
        for (int file = 0; file < 6; file++) {
            write("trail-" + file + ".json", log(file * 1000, file * 1000 + 1000));
        }
        var stopping = new Progress() {
            private final AtomicInteger calls = new AtomicInteger();

            @Override
            public void at(String what, long done, long total) {
                if (done >= 2 && total > 0) {
                    calls.incrementAndGet();
                }
            }

            @Override
            public boolean isCancelled() {
                return calls.get() > 0;
            }
        };

        assertThatThrownBy(() -> Intake.receive(caseFile, List.of(evidence), stopping))
                .isInstanceOf(Cancelled.class);

        assertThat(caseFile.exhibits()).hasSize(2).allMatch(exhibit -> exhibit.records() == 1000);
        Receipt rest = receive();
        assertThat(rest.alreadyPresent()).isEqualTo(2);
        assertThat(rest.events()).isEqualTo(4000);
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void aPathThatIsNotThereIsToldBeforeAnythingIsRead() throws IOException {
        write("trail.json", log(0, 1));

        assertThatThrownBy(
                        () -> Intake.receive(caseFile, List.of(evidence, folder.resolve("nowhere")), Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nowhere");
        assertThat(caseFile.exhibits()).isEmpty();
    }

    @Test
    void theCaseFileInTheFolderIsNotEvidence() {
        Receipt receipt = Intake.receive(caseFile, List.of(folder), Progress.SILENT);

        assertThat(receipt.refused()).isNotEmpty().extracting(Refusal::reason).containsOnly("The case file itself.");
    }

    @Test
    void aFileThatMayNotBeReadIsListed() throws IOException {
        Path file = write("secret.json", log(0, 1));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file), "This user may read everything.");

        Receipt receipt = receive();

        assertThat(receipt.refused())
                .extracting(Refusal::reason)
                .containsExactly("It could not be read: this user may not read it.");
    }

    @Test
    void aRealTrailIsReceivedWhole() {
        Receipt receipt =
                Intake.receive(caseFile, List.of(SharedData.path("trails/invictus-aws_dataset/data")), Progress.SILENT);

        assertThat(receipt.files()).isEqualTo(new Receipt.Files(55, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(receipt.records()).isEqualTo(2900);
        assertThat(receipt.events() + receipt.duplicates()).isEqualTo(2900);
        assertThat(receipt.defects()).isEmpty();
    }

    @Test
    void everythingThatWasCollectedPubliclyIsReadOrListed() throws IOException {
        Path all = SharedData.path("trails");
        long files;
        try (var walk = Files.walk(all)) {
            files = walk.filter(Files::isRegularFile).count();
        }

        Receipt receipt = Intake.receive(caseFile, List.of(all), Progress.SILENT);

        long inArchives = caseFile.exhibits().stream().filter(one -> one.name().contains("!/")).count()
                + receipt.refused().stream().filter(one -> one.path().contains("!/")).count();
        assertThat(receipt.exhibits()
                        + receipt.alreadyPresent()
                        + receipt.files().refused())
                .isEqualTo((int) (files + inArchives));
        assertThat(receipt.records())
                .isEqualTo(receipt.events()
                        + receipt.duplicates()
                        + receipt.defects().size());
        assertThat(receipt.refused()).allMatch(refusal -> refusal.reason().endsWith("."));
    }

    private Receipt receive() {
        return Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
    }

    private Path write(String name, String content) throws IOException {
        Path file = evidence.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static String log(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> """
                        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/u",\
                        "accountId":"111122223333"},"eventTime":"2026-03-14T09:12:44Z","eventSource":"iam.amazonaws.com",\
                        "eventName":"ListUsers","awsRegion":"us-east-1","eventID":"%s","readOnly":true}""".formatted(id(i)))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }
}
