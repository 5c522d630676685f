package org.trailcase.cli;

import java.util.List;
import org.trailcase.explain.infer.Cases;
import org.trailcase.explain.infer.InferredFact;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.evaluate.Evaluation;

/// What an undecided call hangs on, and what its recorded outcome tells of that, as JSON.
final class InferenceJson {
    private InferenceJson() {}

    static JsonArray facts(List<InferredFact> facts) {
        return JsonArray.of(facts.stream()
                .map(fact -> JsonObject.builder()
                        .put("key", fact.key())
                        .put("kinds", JsonArray.ofTexts(fact.kinds()))
                        .put("sentence", fact.sentence())
                        .build())
                .toList());
    }

    /// Null where nothing hangs on keys whose values can be supposed.
    static JsonValue cases(Evaluation evaluation) {
        List<Cases.Rule> rules = Cases.rules(evaluation);
        return rules.isEmpty()
                ? JsonNull.NULL
                : JsonObject.builder()
                        .put("sentence", Cases.sentence(evaluation))
                        .put("rules", JsonArray.of(rules.stream().map(InferenceJson::rule).toList()))
                        .build();
    }

    private static JsonObject rule(Cases.Rule rule) {
        JsonObject.Builder when = JsonObject.builder();
        rule.when().forEach((key, kinds) -> when.put(key, JsonArray.ofTexts(List.copyOf(kinds))));
        return JsonObject.builder()
                .put(
                        "possible",
                        JsonArray.ofTexts(rule.possible().stream()
                                .sorted()
                                .map(ExplanationJson::word)
                                .toList()))
                .put("when", when.build())
                .build();
    }
}
