package org.trailcase.policy.evaluate.line;

import java.util.Objects;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Request;

/// A request and the policies around it as one JSON object, the form that `evaluate` reads: no case, no trail.
public record EvaluationCase(JsonValue id, Request request, PolicySet policies) {

    /// Reads a case from its JSON object. Spans of `object` must count in `text`: policies keep their text verbatim.
    public static EvaluationCase read(JsonObject object, String text) throws CaseException {
        return new EvaluationCase(
                id(object),
                RequestReader.read(CaseFields.object(object, "request", "The case")),
                new PolicySetReader(text, object).read());
    }

    /// Reads one line, evaluates it and writes the answer as one line. A line that cannot be read answers with its
    /// `error`; nothing is thrown.
    public static String answer(String line, Evaluator evaluator) {
        JsonValue id = JsonNull.NULL;
        try {
            JsonValue value = JsonReader.read(line);
            if (!(value instanceof JsonObject object)) {
                return error(id, "The case is not a JSON object.");
            }
            id = id(object);
            EvaluationCase read = read(object, line);
            return JsonWriter.compact(read.answer(evaluator.evaluate(read.request(), read.policies())));
        } catch (JsonException | CaseException e) {
            return error(id, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static JsonValue id(JsonObject object) {
        return object.get("id").orElse(JsonNull.NULL);
    }

    private static String error(JsonValue id, String sentence) {
        return JsonWriter.compact(
                JsonObject.builder().put("id", id).put("error", sentence).build());
    }

    private JsonObject answer(Evaluation evaluation) {
        return JsonObject.builder()
                .put("id", id)
                .put("decision", evaluation.decision().word())
                .put("decidedBy", JsonArray.of(evaluation.decidedBy().stream().map(EvaluationCase::statement).toList()))
                .put("unknown", JsonArray.ofTexts(
                        evaluation.unknown().stream().map(UnknownFact::key).distinct().toList()))
                .build();
    }

    private static JsonObject statement(Finding finding) {
        return JsonObject.builder()
                .put("policyType", finding.policy().type().word())
                .put("policy", JsonText.of(finding.policy().name()))
                .put("sid", finding.statement().sid())
                .put("statement", finding.statement().index())
                .build();
    }
}
