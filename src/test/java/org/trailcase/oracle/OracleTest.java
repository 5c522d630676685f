package org.trailcase.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.SharedData;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.line.EvaluationCase;

class OracleTest {

    @ParameterizedTest
    @ValueSource(strings = {"evaluate/random.jsonl", "evaluate/by-hand.jsonl"})
    void theOracleDecidesThePublishedCasesAsExpected(String file) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.path(file))) {
            JsonObject input = (JsonObject) JsonReader.read(line);
            EvaluationCase read = EvaluationCase.read(input, line);

            Decision decision = Oracle.decide(read.request(), read.policies());

            String expected = input.object("expected")
                    .flatMap(object -> object.text("decision"))
                    .orElseThrow();
            if (!decision.word().equals(expected)) {
                wrong.add(input.text("id").orElseThrow() + " is " + expected + ", not " + decision.word());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
