package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that is offered as evidence makes the program throw, hang, lose a record without saying so, or keep what it cannot
/// read again.
///
/// `mvn -Pfuzz test -Dfuzz.minutes=60` goes on for an hour and writes to `target/fuzz`; `-Dfuzz.seed=` begins at a seed, and
/// `-Dfuzz.rounds=1` ends behind it.
class FuzzTest {
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    @Test
    void aFewDamagedFilesOfEveryKindAreAccountedFor() throws Exception {
        try (Rounds rounds = new Rounds(folder)) {
            for (long seed = 0; seed < ROUNDS; seed++) {
                rounds.round(seed);
            }

            assertThat(rounds.found()).isEmpty();
        }
    }

    @Test
    @Tag("fuzz")
    void damagedFilesForAsLongAsIsAskedForAreAccountedFor() throws Exception {
        Path kept = Files.createDirectories(Path.of("target/fuzz"));
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("fuzz.minutes", 10)));
        long first = Long.getLong("fuzz.seed", Instant.now().getEpochSecond() * 1000);
        long most = Long.getLong("fuzz.rounds", Long.MAX_VALUE);
        try (Rounds rounds = new Rounds(kept);
                PrintWriter log = new PrintWriter(Files.newBufferedWriter(kept.resolve("log.txt")), true)) {
            log.println("Seeds from " + first);
            long round = 0;
            for (; round < most && Instant.now().isBefore(end); round++) {
                one(rounds, first + round, round, log);
            }
            log.println("%d rounds, %d kinds of findings".formatted(round, rounds.found().size()));

            assertThat(rounds.found()).isEmpty();
        }
    }

    private static void one(Rounds rounds, long seed, long round, PrintWriter log) throws InterruptedException, IOException {
        rounds.round(seed).ifPresent(finding -> log.println(
                "seed %d: %s: %s".formatted(finding.seed(), finding.story(), finding.kind())));
        if (round % 500 == 499) {
            log.println("%d rounds, %s".formatted(round + 1, Instant.now()));
        }
    }
}
