package org.trailcase.policy.evaluate.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.SharedData;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

class EvaluationCaseTest {

    @Test
    void casesOnWhichTwoEvaluatorsAgreedAreDecidedAlike() throws Exception {
        Score score = score("evaluate/random.jsonl");

        System.out.println("evaluate/random.jsonl: " + score);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.right()).isEqualTo(400);
    }

    @Test
    void casesWrittenFromTheDocumentsAreDecidedAsExpected() throws Exception {
        Score score = score("evaluate/by-hand.jsonl");

        System.out.println("evaluate/by-hand.jsonl: " + score);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.right()).isEqualTo(35);
    }

    private record Score(int right, List<String> notYet, List<String> wrong) {}

    private static Score score(String file) throws IOException, JsonException {
        int right = 0;
        List<String> notYet = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(SharedData.path(file))) {
            JsonObject input = (JsonObject) JsonReader.read(line);
            JsonObject output = (JsonObject) JsonReader.read(EvaluationCase.answer(line, new Evaluator()));
            String expected = input.object("expected").orElseThrow().text("decision").orElseThrow();
            String id = input.text("id").orElseThrow();
            if (output.has("error")) {
                notYet.add(id + " " + output.text("error").orElseThrow());
            } else if (output.text("decision").orElseThrow().equals(expected)) {
                right++;
            } else {
                wrong.add(id + " " + expected + " but " + output.text("decision").orElseThrow());
            }
        }
        return new Score(right, notYet, wrong);
    }
}
