package org.trailcase.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.PrincipalPolicies;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;

/// The policies in force as JSON, for programs.
final class PoliciesJson {
    private PoliciesJson() {}

    static JsonObject of(PoliciesAt standing) {
        return JsonObject.builder()
                .put("at", standing.at().toString())
                .put("principals", JsonArray.of(standing.principals().stream().map(PoliciesJson::holder).toList()))
                .put("others", JsonArray.of(standing.others().stream().map(PoliciesJson::other).toList()))
                .build();
    }

    private static JsonObject other(PoliciesAt.Other other) {
        return JsonObject.builder()
                .put("attachedTo", other.policy().attachedTo())
                .put("policyType", other.policy().type().word())
                .put("policy", other.policy().name())
                .put("state", PolicyStates.word(other.version()))
                .put("text", other.version().text())
                .put("why", Optional.of(other.version().why()).filter(why -> !why.isEmpty()))
                .put("from", other.version().from().map(Instant::toString))
                .put("until", other.version().until().map(Instant::toString))
                .put("source", SourceJson.of(other.version().source()).build())
                .build();
    }

    private static JsonObject holder(PrincipalPolicies holder) {
        return JsonObject.builder()
                .put("principal", holder.arn())
                .put("otherName", holder.otherName())
                .put(
                        "layers",
                        JsonArray.of(Stream.of(PolicyType.values())
                                .flatMap(type -> Optional.ofNullable(holder.layers().get(type)).stream().map(layer -> layer(type, layer)))
                                .toList()))
                .build();
    }

    private static JsonObject layer(PolicyType type, LayerInForce layer) {
        JsonObject.Builder json =
                JsonObject.builder().put("policyType", type.word()).put("state", PolicyStates.word(layer));
        switch (layer) {
            case LayerInForce.NotInEvidence(String why) ->
                json.put("complete", false).put("policies", JsonArray.of(List.of())).put("why", why);
            case LayerInForce.NotApplicable(String why) ->
                json.put("complete", true).put("policies", JsonArray.of(List.of())).put("why", why);
            case LayerInForce.Held held ->
                json.put("complete", held.isComplete())
                        .put("policies", JsonArray.of(held.policies().map(PoliciesJson::policy).toList()))
                        .put("gaps", JsonArray.ofTexts(held.gaps()))
                        .put("stale", held.stale());
        }
        return json.build();
    }

    private static JsonObject policy(AttachedPolicy policy) {
        return JsonObject.builder()
                .put("policy", policy.name())
                .put("attachedTo", policy.attachedTo())
                .put("text", policy.document().text())
                .put("doubt", policy.doubt())
                .put("source", ExplanationJson.source(policy))
                .build();
    }
}
