package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.SharedData;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.format.Told;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.work.Progress;
import org.trailcase.policy.snapshot.AccountSnapshot;

/// Policies on their way from files into the case.
class PolicyEvidenceTest {
    private static final String DOCUMENT =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    @TempDir
    Path folder;

    @Test
    void aDocumentThatHangsOnNothingIsRefusedAndTakenOnceItIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), DOCUMENT);
        try (CaseFile caseFile = newCase("a")) {
            Receipt without = Intake.receive(caseFile, List.of(file), Progress.SILENT);
            Receipt with = Intake.receive(
                    caseFile, List.of(file), Told.attachedTo("arn:aws:iam::111122223333:role/app"), Progress.SILENT);

            assertThat(without.refused()).extracting(Refusal::reason).singleElement().asString().contains("--attached-to");
            assertThat(without.exhibits()).isZero();
            assertThat(with.policies()).isOne();
            assertThat(with.refused()).isEmpty();
            assertThat(caseFile.policySnapshots()).hasSize(1);
        }
    }

    @Test
    void aFileWhoseDefectsAreManyIsStillRefusedOrKeptWhole() throws IOException {
        Path file = folder.resolve("list-children.json");
        Files.writeString(file, "{\"Children\":[{\"Id\":\"r-abcd\"}" + ",7".repeat(2_000) + "]}");
        try (CaseFile caseFile = newCase("a")) {
            Receipt receipt = Intake.receive(caseFile, List.of(file), Progress.SILENT);

            assertThat(receipt.exhibits()).isOne();
            assertThat(receipt.defects()).hasSize(2_001);
            assertThat(receipt.defects().getLast().reason()).contains("--attached-to");
            assertThat(caseFile.policySnapshots()).isEmpty();
        }
    }

    @Test
    void theSameBytesUnderAnotherNameAreOneExhibitAndTellOfBoth() throws IOException {
        Path one = Files.writeString(folder.resolve("list-role-policies_one.json"), "{\"PolicyNames\":[]}");
        Path two = Files.copy(one, folder.resolve("list-role-policies_two.json"));
        try (CaseFile caseFile = newCase("a")) {
            Receipt receipt = Intake.receive(caseFile, List.of(one, two), Progress.SILENT);
            Receipt again = Intake.receive(caseFile, List.of(one, two), Progress.SILENT);

            assertThat(receipt.refused()).isEmpty();
            assertThat(receipt.exhibits()).isOne();
            assertThat(receipt.alreadyPresent()).isOne();
            assertThat(receipt.toldAgain()).isOne();
            assertThat(again.toldAgain()).isZero();
            assertThat(caseFile.policySnapshots())
                    .extracting(snapshot -> snapshot.origin().exhibit())
                    .containsExactlyInAnyOrder("list-role-policies_one.json", "list-role-policies_two.json");
            assertThat(caseFile.custodyLog()).filteredOn(entry -> entry.detail().contains("_two.json")).hasSize(1);
        }
    }

    @Test
    void theSameBytesToldOfAnotherPlaceOrTimeTellOfBoth() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), DOCUMENT);
        Told app = Told.attachedTo("arn:aws:iam::111122223333:role/app");
        Told job = Told.attachedTo("arn:aws:iam::111122223333:role/job");
        try (CaseFile caseFile = newCase("a")) {
            Intake.receive(caseFile, List.of(file), app, Progress.SILENT);

            assertThat(Intake.receive(caseFile, List.of(file), job, Progress.SILENT).toldAgain()).isOne();
            assertThat(Intake.receive(caseFile, List.of(file), app, Progress.SILENT).toldAgain()).isZero();
            assertThat(caseFile.policySnapshots()).hasSize(2);
            assertThat(caseFile.exhibits()).hasSize(1);
        }
    }

    @Test
    void whatWasToldWronglyIsCorrectedAndTheCustodyLogSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), DOCUMENT);
        Told wrong = Told.attachedTo("arn:aws:iam::111122223333:role/wrong");
        Told right = Told.attachedTo("arn:aws:iam::111122223333:role/right");
        try (CaseFile caseFile = newCase("a")) {
            Intake.receive(caseFile, List.of(file), wrong, Progress.SILENT);

            Receipt receipt = Intake.receive(caseFile, List.of(file), right.correcting(), Progress.SILENT);

            assertThat(receipt.toldAgain()).isOne();
            assertThat(caseFile.policySnapshots()).singleElement().isInstanceOfSatisfying(AccountSnapshot.class, one ->
                    assertThat(one.holders()).extracting(holder -> holder.identity().name()).containsExactly("right"));
            assertThat(caseFile.custodyLog())
                    .extracting(CustodyEntry::detail)
                    .anySatisfy(detail -> assertThat(detail)
                            .startsWith("1 file, ")
                            .contains("the examiner says: attached to arn:aws:iam::111122223333:role/wrong"))
                    .anySatisfy(detail -> assertThat(detail)
                            .contains("instead of what was told before")
                            .contains("the examiner says: attached to arn:aws:iam::111122223333:role/right"));
        }
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws IOException {
        Path bucket = Files.writeString(folder.resolve("get-bucket-policy-acme.json"), "{\"Policy\":" + DOCUMENT + "}");
        Path role = Files.writeString(folder.resolve("role-app.json"), DOCUMENT);

        assertThat(told("a", List.of(bucket, role), List::copyOf))
                .containsExactlyInAnyOrderElementsOf(told("b", List.of(bucket, role), List::reversed));
    }

    @Test
    void aWholeCollectionOfAnswersIsReadOrRefusedFileByFile() throws IOException {
        Path all = SharedData.path("policies/cloudmapper");
        long files;
        try (Stream<Path> walk = Files.walk(all)) {
            files = walk.filter(Files::isRegularFile).count();
        }
        try (CaseFile caseFile = newCase("a")) {
            Receipt receipt = Intake.receive(caseFile, List.of(all), Progress.SILENT);

            assertThat(receipt.exhibits() + receipt.alreadyPresent() + receipt.refused().size()).isEqualTo((int) files);
            assertThat(receipt.defects()).isEmpty();
            assertThat(receipt.refused()).allMatch(refusal -> refusal.reason().endsWith("."));
            assertThat(caseFile.policySnapshots().stream()
                            .flatMap(one -> one instanceof ResourceSnapshot some ? some.resources().stream() : Stream.empty())
                            .map(ResourceState::arn))
                    .contains(
                            "arn:aws:s3:::cloudmapper_demo",
                            "arn:aws:sqs:us-east-1:123456789012:demo",
                            "arn:aws:sns:us-east-1:123456789012:demo_public",
                            "arn:aws:ecr:us-east-1:123456789012:repository/cloudmapper",
                            "arn:aws:ec2:us-east-1::vpc-endpoint/vpce-00000000000000001");
        }
    }

    private List<Snapshot> told(String name, List<Path> files, UnaryOperator<List<Path>> order) {
        try (CaseFile caseFile = newCase(name)) {
            for (Path file : order.apply(files)) {
                Intake.receive(caseFile, List.of(file), Progress.SILENT);
            }
            return caseFile.policySnapshots();
        }
    }

    private CaseFile newCase(String name) {
        return CaseFile.create(
                folder.resolve(name + ".trailcase"), CaseDescription.named(name), new Examiner("Examiner 1"));
    }
}
