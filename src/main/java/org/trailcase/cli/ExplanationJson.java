package org.trailcase.cli;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.LayersInForce;
import org.trailcase.explain.Proof;
import org.trailcase.explain.ShownLayers;
import org.trailcase.explain.request.SourcedResource;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;

/// An explanation as JSON, for programs.
final class ExplanationJson {

    private ExplanationJson() {}

    static JsonObject of(Explanation explanation) {
        Event event = explanation.event();
        Optional<Explanation.Authorization.Evaluated> evaluated = explanation.evaluated();
        return JsonObject.builder()
                .put("eventId", event.eventId())
                .put("time", event.time().toString())
                .put("principal", event.identity().principalArn().or(event.identity()::arn))
                .put("action", evaluated.map(one -> one.action().text()))
                .put("resources", JsonArray.ofTexts(resources(evaluated)))
                .put(
                        "recorded",
                        JsonObject.builder()
                                .put("outcome", event.outcome().word())
                                .put("errorCode", event.errorCode())
                                .put("errorMessage", event.errorMessage())
                                .build())
                .put("stated", explanation.stated().filter(Denial::namesSomething).<JsonValue>map(denial -> stated(denial, explanation)).orElse(JsonNull.NULL))
                .put("evaluated", evaluated(explanation))
                .put("verdict", explanation.verdict().word())
                .put("request", evaluated.<JsonValue>map(RequestJson::of).orElse(JsonNull.NULL))
                .put("answer", explanation.answered().<JsonValue>map(AnswerJson::of).orElse(JsonNull.NULL))
                .put("agreement", Agreement.of(explanation).word())
                .put("proof", Proof.of(explanation))
                .put("inferred", InferenceJson.facts(explanation.inferred()))
                .put("remarks", JsonArray.ofTexts(explanation.remarks()))
                .build();
    }

    private static List<String> resources(Optional<Explanation.Authorization.Evaluated> evaluated) {
        return evaluated.stream()
                .flatMap(one -> one.evidence().facts().resources().stream())
                .map(SourcedResource::resource)
                .filter(resource -> !(resource instanceof RequestedResource.Unrecorded))
                .map(RequestedResource::described)
                .toList();
    }

    private static JsonObject stated(Denial denial, Explanation explanation) {
        return JsonObject.builder()
                .put("kind", denial.kind().word())
                .put("policyType", denial.layer().map(PolicyType::word))
                .put("action", denial.action().map(ActionName::text))
                .put("resource", denial.resource())
                .put("policyArn", denial.policyArn())
                .put("from", explanation.answered().map(one -> one.answer().form().word()).orElse("message"))
                .build();
    }

    private static JsonObject evaluated(Explanation explanation) {
        JsonObject.Builder json = JsonObject.builder();
        switch (explanation.authorization()) {
            case Explanation.Authorization.None(String reason) ->
                json.put("decision", "not-authorization")
                        .put("reason", reason)
                        .put("decidedBy", JsonArray.of(List.of()))
                        .put("layers", JsonArray.of(List.of()))
                        .put("unknown", JsonArray.of(List.of()));
            case Explanation.Authorization.Evaluated one -> put(one, json);
        }
        return json.put("likelyCauses", JsonArray.ofTexts(explanation.likelyCauses())).build();
    }

    private static void put(Explanation.Authorization.Evaluated evaluated, JsonObject.Builder json) {
        Evaluation evaluation = evaluated.evaluation();
        json.put("decision", word(evaluation.decision()))
                .put("decidedBy", findings(evaluation.decidedBy()))
                .put("layers", JsonArray.of(ShownLayers.of(evaluation).stream()
                        .map(layer -> layer(layer, evaluated.layers()))
                        .toList()))
                .put("unknown", JsonArray.of(evaluation.unknown().stream()
                        .map(ExplanationJson::unknown)
                        .toList()))
                .put("cases", InferenceJson.cases(evaluation));
    }

    static String word(Decision decision) {
        return switch (decision) {
            case ALLOWED -> "allowed";
            case EXPLICIT_DENY -> "explicit-deny";
            case IMPLICIT_DENY -> "implicit-deny";
            case UNDETERMINED -> "undecided";
        };
    }

    private static JsonObject layer(LayerResult layer, LayersInForce layers) {
        JsonObject.Builder json = JsonObject.builder()
                .put("policyType", layer.policyType().word())
                .put("state", layer.state().word());
        switch (layer.state()) {
            case NOT_APPLICABLE, NOT_IN_EVIDENCE -> {}
            case DECIDED, NO_MATCH, ALLOWS, UNDECIDED ->
                json.put("complete", layer.complete())
                        .put("matching", findings(layer.findings()))
                        .put("nearest", findings(layer.nearest()));
        }
        layers.of(layer.policyType()).ifPresent(known -> put(known, json));
        return json.build();
    }

    // Why a layer is not there, or what is missing in it, and how old the evidence is.
    private static void put(LayerInForce layer, JsonObject.Builder json) {
        switch (layer) {
            case LayerInForce.NotInEvidence(String why) -> json.put("why", why);
            case LayerInForce.NotApplicable(String why) -> json.put("why", why);
            case LayerInForce.Held(_, List<String> gaps, Optional<String> stale) ->
                json.put("gaps", JsonArray.ofTexts(gaps)).put("stale", stale);
        }
    }

    private static JsonObject unknown(UnknownFact fact) {
        return JsonObject.builder().put("key", fact.key()).put("why", fact.why()).build();
    }

    private static JsonArray findings(List<Finding> findings) {
        return JsonArray.of(findings.stream().map(ExplanationJson::finding).toList());
    }

    private static JsonObject finding(Finding finding) {
        AttachedPolicy policy = finding.policy();
        JsonObject.Builder json = JsonObject.builder()
                .put("policyType", policy.type().word())
                .put("policy", policy.name())
                .put("attachedTo", policy.attachedTo())
                .put("statement", finding.statement().index())
                .put("sid", finding.statement().sid())
                .put("effect", finding.effect().written())
                .put("text", finding.text());
        finding.failed().stream().findFirst().ifPresent(failed -> put(failed, json));
        policy.doubt().ifPresent(why -> json.put("doubt", why));
        return json.put("source", source(policy, finding.source())).build();
    }

    private static void put(ElementResult failed, JsonObject.Builder json) {
        json.put("failed", failed.element().written())
                .put("pattern", JsonText.of(failed.pattern().text().replaceAll("\\s+", " ")))
                .put("value", failed.value());
    }

    static JsonObject source(AttachedPolicy policy) {
        return source(policy, policy.source());
    }

    private static JsonObject source(AttachedPolicy policy, PolicySource source) {
        return SourceJson.of(source).put("policySha256", policy.document().sha256()).build();
    }
}
