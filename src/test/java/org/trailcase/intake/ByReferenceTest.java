package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.Acquisition;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Originals;
import org.trailcase.casefile.Verification;
import org.trailcase.intake.content.Growth;
import org.trailcase.intake.format.Told;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Trails that stay where they are, and a case that refers to them.
class ByReferenceTest {
    private static final Acquisition ACQUISITION = new Acquisition(
            "Examiner 2", Optional.of(Instant.parse("2026-03-15T08:00:00Z")), "copied from the bucket", "aws-cli 2.17");

    @TempDir
    Path folder;

    private Path evidence;
    private CaseFile caseFile;

    @BeforeEach
    void makeCase() throws IOException {
        evidence = Files.createDirectory(folder.resolve("evidence"));
        caseFile =
                CaseFile.create(folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner"));
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    @Test
    void theCaseRefersToTheFileAndShowsItsRecords() throws IOException {
        Path trail = give("a.json.gz", Packed.gzip(Packed.log(0, 40)));

        receive();

        assertThat(exhibit().kept()).isEqualTo(new Kept.Original(trail));
        assertThat(record(1)).contains("\"eventID\":\"00000000-0000-4000-8000-000000000000\"");
        assertThat(visited()).isEqualTo(40);
        assertThat(verified().holds()).isTrue();
        assertThat(exhibit().acquired()).isEqualTo(ACQUISITION);
        assertThat(caseFile.custodyLog()).last().satisfies(entry -> assertThat(entry.detail())
                .contains("by reference")
                .contains("acquired by Examiner 2 at 2026-03-15T08:00:00Z: copied from the bucket, with aws-cli 2.17"));
    }

    @Test
    void aFileThatIsAwayIsMissingAndItsRecordIsNotShown() throws IOException {
        Path trail = give("a.json", Packed.log(0, 4));
        receive();

        Files.delete(trail);

        assertThatThrownBy(() -> caseFile.record(1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(trail.toString())
                .hasMessageContaining("is not there");
        assertThatThrownBy(this::visited).isInstanceOf(Problem.class).hasMessageContaining("is not there");
        assertThat(verified().missing()).singleElement().asString().contains(trail.toString());
        assertThat(verified().modified()).isEmpty();
        assertThat(verified().altered()).isEmpty();
    }

    @Test
    void aFileWithOtherBytesIsModifiedAndItsRecordIsNotShown() throws IOException {
        Path trail = give("a.json", Packed.log(0, 4));
        receive();

        Files.write(trail, Packed.log(100, 5));

        assertThatThrownBy(() -> caseFile.record(1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no longer as it was received");
        assertThat(verified().modified()).singleElement().asString().contains(trail.toString());
        assertThat(verified().missing()).isEmpty();
    }

    @Test
    void aFileOfTheSameSizeAndTimeWithAnotherRecordIsFoundOut() throws IOException {
        Path trail = give("a.json", Packed.log(0, 4));
        FileTime time = Files.getLastModifiedTime(trail);
        receive();

        String forged = Files.readString(trail).replace("ListBuckets", "ListObjects");
        Files.writeString(trail, forged);
        Files.setLastModifiedTime(trail, time);

        assertThatThrownBy(() -> caseFile.record(1)).isInstanceOf(Problem.class).hasMessageContaining("verify the case");
        assertThatThrownBy(this::visited).isInstanceOf(Problem.class).hasMessageContaining("verify the case");
        assertThat(verified().modified()).hasSize(1);
    }

    @Test
    void aMovedFileIsFoundAgainByItsSizeAndHash() throws IOException {
        Path trail = give("a.json", Packed.log(0, 4));
        receive();
        Path elsewhere = Files.createDirectories(folder.resolve("disk/deep"));
        Files.write(elsewhere.resolve("same-size.json"), new byte[(int) Files.size(trail)]);
        Path moved = Files.move(trail, elsewhere.resolve("b.json"));

        Originals.Found found = caseFile.originals().find(folder.resolve("disk"), Progress.SILENT);

        assertThat(found.found()).containsExactly("evidence/a.json");
        assertThat(found.sought()).isEmpty();
        assertThat(exhibit().kept()).isEqualTo(new Kept.Original(moved));
        assertThat(record(1)).contains("eventID");
        assertThat(caseFile.custodyLog()).last().extracting(CustodyEntry::act).isEqualTo("original");
        assertThat(verified().holds()).isTrue();
    }

    @Test
    void whatIsTakenInNeedsItsFileNoLonger() throws IOException {
        Path trail = give("a.json.gz", Packed.gzip(Packed.log(0, 4)));
        receive();

        int taken = caseFile.originals().takeIn(Progress.SILENT);
        Files.delete(trail);

        assertThat(taken).isOne();
        assertThat(exhibit().kept()).isEqualTo(new Kept.Here());
        assertThat(record(1)).contains("eventID");
        assertThat(verified().holds()).isTrue();
        assertThat(caseFile.custodyLog()).last().extracting(CustodyEntry::act).isEqualTo("take in");
    }

    @Test
    void nothingOfAChangedFileIsTakenIn() throws IOException {
        Path trail = give("a.json", Packed.log(0, 4));
        FileTime time = Files.getLastModifiedTime(trail);
        receive();
        Files.writeString(trail, Files.readString(trail).replace("ListBuckets", "ListObjects"));
        Files.setLastModifiedTime(trail, time);

        assertThatThrownBy(() -> caseFile.originals().takeIn(Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("was not taken in");
        assertThat(exhibit().kept()).isEqualTo(new Kept.Original(trail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.xz"})
    void archivesAreReferredToAsWell(String form) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.json.gz", Packed.gzip(Packed.log(0, 40)));
        members.put("b.json", Packed.log(40, 5));
        byte[] bytes = form.equals("zip") ? Packed.zip(members) : Packed.in(form.equals("tar") ? "" : "xz", Packed.tar(members));
        Path archive = give("logs." + form, bytes);

        receive();

        assertThat(exhibit().kept()).isEqualTo(new Kept.Original(archive));
        assertThat(visited()).isEqualTo(45);
        assertThat(record(41)).contains("eventID");
        assertThat(verified().holds()).isTrue();

        Files.delete(archive);

        // What has no place of its own in a packed archive is kept in the case, member by member.
        assertThat(verified().missing()).hasSize(form.equals("tar.xz") ? 1 : 3);
    }

    @Test
    void whatIsNoTrailIsKeptInTheCase() throws IOException {
        give(
                "policy.json",
                """
                {"RoleName":"r","PolicyName":"p","PolicyDocument":{"Version":"2012-10-17","Statement":[]}}"""
                        .getBytes(StandardCharsets.UTF_8));

        receive();

        assertThat(exhibit().kept()).isEqualTo(new Kept.Here());
    }

    private Path give(String name, byte[] bytes) throws IOException {
        return Files.write(evidence.resolve(name), bytes).toAbsolutePath().normalize();
    }

    private void receive() {
        Intake.receive(
                caseFile, List.of(evidence), Told.NOTHING, Growth.USUAL, new Handover(true, ACQUISITION), Progress.SILENT);
        caseFile.refresh();
    }

    private Exhibit exhibit() {
        return caseFile.exhibits().getFirst();
    }

    private String record(long id) {
        return new String(caseFile.record(id), StandardCharsets.UTF_8);
    }

    private Verification verified() {
        return caseFile.verify(Progress.SILENT);
    }

    private int visited() {
        AtomicInteger count = new AtomicInteger();
        caseFile.records(caseFile.all(), (_, _, _, _) -> count.incrementAndGet());
        return count.get();
    }
}
