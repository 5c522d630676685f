package org.trailcase.cli;

import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Answered;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.answer.AwsAnswer;

/// What AWS itself answered about a decision, as JSON.
final class AnswerJson {

    private AnswerJson() {}

    static JsonObject of(Answered answered) {
        AwsAnswer answer = answered.answer();
        JsonObject.Builder context = JsonObject.builder();
        answer.context().forEach((key, values) -> context.put(key, JsonArray.ofTexts(values)));
        return JsonObject.builder()
                .put("form", answer.form().word())
                .put("decision", answer.decision().word())
                .put("policyType", answer.layer().map(PolicyType::word))
                .put("how", answered.how().words())
                .put(
                        "matched",
                        JsonArray.of(answer.matched().stream()
                                .map(AnswerJson::statement)
                                .toList()))
                .put("failures", JsonArray.ofTexts(answer.failures()))
                .put("context", context.build())
                .put(
                        "source",
                        JsonObject.builder()
                                .put("exhibit", answer.source().exhibit())
                                .put("sha256", answer.source().sha256())
                                .put("pointer", answer.source().pointer())
                                .build())
                .build();
    }

    private static JsonObject statement(AwsAnswer.MatchedStatement statement) {
        return JsonObject.builder()
                .put("policyType", statement.layer().map(PolicyType::word))
                .put("policy", statement.policy())
                .put("attachedTo", JsonArray.ofTexts(statement.attachedTo()))
                .put("sid", statement.sid())
                .put("effect", statement.effect())
                .put("text", statement.text())
                .build();
    }
}
