package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trailcase.policy.evaluate.line.EvaluationCase;
import org.trailcase.SharedData;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;

/// What is not known may leave a decision open; it never changes one.
class MaskingTest {
    private static final int ROUNDS = 20;

    private final Evaluator evaluator = new Evaluator();

    @Test
    void hidingWhatIsKnownNeverYieldsAnotherDecision() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int open = 0;
        int all = 0;
        for (String line : Files.readAllLines(SharedData.path("evaluate/random.jsonl"))) {
            JsonObject input = (JsonObject) JsonReader.read(line);
            EvaluationCase read = EvaluationCase.read(input, line);
            Decision whole = evaluator.decide(read.request(), read.policies());
            for (int round = 0; round < ROUNDS; round++) {
                Request masked = masked(read.request(), context(input), random);

                Evaluation evaluation = evaluator.evaluate(masked, read.policies());

                assertThat(evaluation.possible()).as("%s, seed %d", read.id(), seed).contains(whole);
                if (evaluation.decision() == Decision.UNDETERMINED) {
                    open++;
                    assertThat(evaluation.unknown()).as("%s, seed %d", read.id(), seed).isNotEmpty();
                }
                all++;
            }
        }
        System.out.printf("%d of %d masked cases were left open, seed %d%n", open, all, seed);
    }

    private static Map<String, JsonValue> context(JsonObject input) {
        Map<String, JsonValue> context = new HashMap<>();
        input.object("request")
                .flatMap(request -> request.object("context"))
                .orElseThrow()
                .members()
                .forEach(member -> context.put(member.name(), member.value()));
        return context;
    }

    private static Request masked(Request request, Map<String, JsonValue> context, Random random) {
        Map<String, ContextValue> values = new HashMap<>();
        context.forEach((key, value) -> values.put(key, masked(value, random)));
        boolean closed = random.nextBoolean();
        return request.with(closed
                ? RequestContext.of(values)
                : RequestContext.of(values, _ -> new ContextValue.Unrecorded("not recorded")));
    }

    private static ContextValue masked(JsonValue value, Random random) {
        List<String> known = value instanceof JsonArray(List<JsonValue> items, _)
                ? items.stream().map(item -> item.scalar().orElseThrow()).toList()
                : List.of(value.scalar().orElseThrow());
        return switch (random.nextInt(6)) {
            case 0 -> new ContextValue.Unrecorded("not recorded");
            case 1 -> new ContextValue.Hidden("not recorded");
            case 2 -> value instanceof JsonArray
                    ? new ContextValue.Containing(known.subList(0, 1), "known in part")
                    : new ContextValue.Between(known.getFirst(), known.getFirst(), "known to the second");
            default -> new ContextValue.Known(known);
        };
    }
}
