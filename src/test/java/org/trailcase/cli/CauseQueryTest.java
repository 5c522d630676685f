package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trailcase.explain.Verdict;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.query.Term;

/// What `explain --by-cause` prints can be asked for.
class CauseQueryTest extends Terminal {
    private static final String SESSIONS = "principal:AcmeFed-DBA";

    @BeforeEach
    void aCase() {
        run("import", "hunt.trailcase", Path.of("sample-cases/credential-hunt/evidence").toString());
    }

    @Test
    void theIdOfACauseFindsTheEventsThatWereCounted() throws JsonException {
        for (JsonObject cause : causes()) {
            run("events", "hunt.trailcase", SESSIONS + " cause:" + cause.text("id").orElseThrow(), "--format", "jsonl");

            assertThat(out.lines().count()).isEqualTo(Long.parseLong(cause.scalar("events").orElseThrow()));
        }
    }

    @Test
    void theNameOfAStatementFindsWhatItDecided() throws JsonException {
        JsonObject cause = causes().stream()
                .filter(one -> one.text("cause").orElse("").startsWith("Statement"))
                .findFirst()
                .orElseThrow();
        String name = cause.array("statements").orElseThrow().objects().toList().getFirst().text("name").orElseThrow();

        run("events", "hunt.trailcase", SESSIONS + " (cause:" + name + " OR event:none)", "--format", "jsonl");

        assertThat(out.lines().count()).isGreaterThanOrEqualTo(Long.parseLong(cause.scalar("events").orElseThrow()));
    }

    @Test
    void verdictsAreAskedForByTheirWords() throws JsonException {
        long counted = causes().stream()
                .filter(cause -> cause.text("verdict").orElse("").equals("implicit-deny"))
                .mapToLong(cause -> Long.parseLong(cause.scalar("events").orElseThrow()))
                .sum();

        run("events", "hunt.trailcase", SESSIONS + " verdict:implicit-deny", "--format", "jsonl");

        assertThat(counted).isPositive();
        assertThat(out.lines().count()).isEqualTo(counted);
        assertThat(Term.Verdict.WORDS).isEqualTo(Arrays.stream(Verdict.values()).map(Verdict::word).toList());
    }

    private List<JsonObject> causes() throws JsonException {
        run("explain", "hunt.trailcase", "--query", SESSIONS, "--by-cause", "--json");
        List<JsonObject> causes = new ArrayList<>();
        for (String line : out.lines().toList()) {
            JsonReader.read(line).asObject().filter(one -> one.text("id").isPresent()).ifPresent(causes::add);
        }
        assertThat(causes).isNotEmpty();
        return causes;
    }
}
