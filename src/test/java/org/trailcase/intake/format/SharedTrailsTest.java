package org.trailcase.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.intake.content.Defect;

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
