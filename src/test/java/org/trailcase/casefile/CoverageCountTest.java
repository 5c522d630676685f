package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.work.Progress;

/// Each event is counted in one cell, and that is the cell of its account, Region and time.
class CoverageCountTest {
    private static final long START = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();
    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666");
    private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "ap-south-1");

    private record Made(String account, String region, long second, String kind) {}

    @Property(tries = 12)
    void eachEventIsCountedInExactlyOneCell(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int events, @ForAll @IntRange(min = 2, max = 200) int columns)
            throws Exception {
        List<Made> made = made(new Random(seed), events);
        Path folder = Files.createTempDirectory("coverage");
        Path path = folder.resolve("x.trailcase");

        try (CaseFile file = caseOf(path, made)) {
            Coverage coverage = file.coverage(Progress.SILENT);
            Grid grid = coverage.grid(columns);

            assertThat(grid.columns()).isLessThanOrEqualTo(columns);
            assertThat(coverage.events()).isEqualTo(events);
            assertThat(cells(grid)).isEqualTo(expected(made, grid));
            assertThat(coverage.accounts().stream().mapToLong(one -> one.count(EventKind.DATA)).sum())
                    .isEqualTo(made.stream().filter(one -> one.kind().equals("Data")).count());
        }
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }

    private static Map<String, Long> cells(Grid grid) {
        Map<String, Long> cells = new HashMap<>();
        for (Grid.Line line : grid.lines()) {
            for (int column = 0; column < grid.columns(); column++) {
                if (line.cells().get(column).events() > 0) {
                    cells.put("%s %d".formatted(line.place().words(), column), line.cells().get(column).events());
                }
            }
        }
        return cells;
    }

    private static Map<String, Long> expected(List<Made> made, Grid grid) {
        Map<String, Long> cells = new HashMap<>();
        for (Made one : made) {
            long column = (one.second() - grid.start().getEpochSecond()) / grid.step().toSeconds();
            cells.merge("%s of %s %d".formatted(one.region(), one.account(), column), 1L, Long::sum);
        }
        return cells;
    }

    private static List<Made> made(Random random, int events) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            made.add(new Made(
                    ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    START + random.nextInt(30 * 86_400),
                    random.nextBoolean() ? "Data" : "Management"));
        }
        return made;
    }

    private static CaseFile caseOf(Path path, List<Made> made) throws Exception {
        CaseFile file = CaseFile.create(path, CaseDescription.named("A case"), new Examiner("Examiner 1"));
        try (Receiving receiving = file.receive(Progress.SILENT)) {
            TrailText trail = new TrailText();
            for (int i = 0; i < made.size(); i++) {
                Made one = made.get(i);
                trail.with(TrailText.event(i, Instant.ofEpochSecond(one.second()).toString(), "s3", "ListBuckets", "alice", "")
                        .replace("us-east-1", one.region())
                        .replace("\"recipientAccountId\":\"111122223333\"", "\"recipientAccountId\":\"%s\"".formatted(one.account()))
                        .replace("\"eventCategory\":\"Management\"", "\"eventCategory\":\"%s\"".formatted(one.kind())));
            }
            trail.into(receiving, "a.json.gz");
            receiving.commit("1 file");
        }
        file.refresh();
        return file;
    }
}
