package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.intake.content.Defect;
import org.trailcase.work.Progress;

class SharedTrailsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            trails/invictus-aws_dataset,        55, 2900,  0
            trails/cloudgrep-fixtures,           3,    2,  1
            trails/otrf-security-datasets,       1,  103,  0
            trails/panther-rule-tests,           1,  445, 19
            trails/trailscraper-fixtures,        3,    7,  0
            trails/umccr-eventversions,         21,  206,  0
            trails/traildiscover,              878,  878,  0
            trails/boogy-s3-notifications,       0,    0,  0
            """)
    void noRecordOfARealTrailIsLost(String name, int files, int events, int defects) throws IOException {
        List<Found> read = trails(SharedData.path(name));

        assertThat(read).hasSize(files);
        assertThat(read.stream().mapToInt(found -> found.events.size()).sum()).isEqualTo(events);
        assertThat(read.stream().mapToInt(found -> found.defects.size()).sum()).isEqualTo(defects);
    }

    @Test
    void whatIsReadAndWhatIsListedAddUpToWhatIsThereInEveryFile() throws IOException {
        int trails = 0;
        try (Stream<Path> walk = Files.walk(SharedData.path("trails"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Found found = Found.in(file);
                boolean isTrail = found.format.filter(Format.Trail.class::isInstance).isPresent() && found.refused.isEmpty();
                // One file is cut off on purpose: it holds no whole record to count.
                if (isTrail && found.reasons().stream().noneMatch(reason -> reason.contains("content ends"))) {
                    trails++;
                    assertThat(found.events.size() + found.defects.size())
                            .as(file.toString())
                            .isEqualTo(RecordCount.of(file));
                }
            }
        }
        assertThat(trails).isGreaterThan(900);
    }

    @Test
    void everyFileIsReadOrListedWithItsReason(@TempDir Path folder) throws IOException {
        Path trails = SharedData.path("trails");
        long files;
        try (Stream<Path> walk = Files.walk(trails)) {
            files = walk.filter(Files::isRegularFile).count();
        }
        try (CaseFile caseFile = CaseFile.create(
                folder.resolve("c.trailcase"), CaseDescription.named("Trails"), new Examiner("Examiner 1"))) {
            Receipt receipt = Intake.receive(caseFile, List.of(trails), Progress.SILENT);

            // What lies in an archive is listed besides the archive itself.
            long inArchives = Stream.concat(
                            caseFile.exhibits().stream().map(Exhibit::name),
                            receipt.refused().stream().map(Refusal::path))
                    .filter(name -> name.contains("!/"))
                    .count();
            assertThat(receipt.exhibits() + receipt.alreadyPresent() + receipt.refused().size())
                    .isEqualTo((int) (files + inArchives));
            assertThat(receipt.refused()).allSatisfy(refusal -> assertThat(refusal.reason()).isNotBlank());
            assertThat(receipt.events() + receipt.duplicates() + receipt.defects().size())
                    .isEqualTo(receipt.records());
        }
    }

    @Test
    void eachDefectSaysWhatIsWrong() throws IOException {
        List<Found> read = trails(SharedData.path("trails/panther-rule-tests"));

        assertThat(read.getFirst().defects)
                .extracting(Defect::reason)
                .allMatch(reason -> reason.contains("eventTime") || reason.contains("eventSource"));
    }

    @Test
    void everyNotificationIsRefusedByName() throws IOException {
        List<Found> all = read(SharedData.path("trails/boogy-s3-notifications/data"));

        assertThat(all).hasSize(14).allMatch(found -> found.format.orElseThrow() instanceof Format.Refused);
    }

    private static List<Found> trails(Path folder) throws IOException {
        return read(folder).stream()
                .filter(found ->
                        found.format.filter(Format.Trail.class::isInstance).isPresent())
                .toList();
    }

    private static List<Found> read(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            List<Found> found = new java.util.ArrayList<>();
            for (Path file : files) {
                found.add(Found.in(file));
            }
            return found;
        }
    }
}
