package org.trailcase.policy.evaluate.line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicySource;

/// Reads the `policies` of a case. A layer that is null or empty does not exist for the request, one whose key is
/// missing is not in evidence; what is given is complete.
final class PolicySetReader {
    private static final String FULL_ACCESS_NAME = "RCPFullAWSAccess";
    private static final String FULL_ACCESS = "{\"Version\":\"2012-10-17\",\"Statement\":"
            + "[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final String text;
    private final JsonObject wholeCase;
    private final boolean fullAccessAdded;
    private final PolicyType resourceSide;

    PolicySetReader(String text, JsonObject wholeCase) {
        this.text = text;
        this.wholeCase = wholeCase;
        this.fullAccessAdded = wholeCase.scalar("rcpFullAccessAddedAtEachLevel").orElse("").equals("true");
        this.resourceSide = wholeCase
                .object("request")
                .flatMap(request -> request.text("action"))
                .flatMap(ActionName::parse)
                .map(PolicySet::resourceSide)
                .orElse(PolicyType.RESOURCE);
    }

    PolicySet read() throws CaseException {
        JsonObject policies = CaseFields.object(wholeCase, "policies", "The case");
        Map<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);
        for (JsonObject.Member layer : policies.members()) {
            PolicyType type = type(layer.name());
            layers.put(type, evidence(type, layer.name(), layer.value()));
        }
        return new PolicySet(layers);
    }

    private PolicyType type(String name) throws CaseException {
        return switch (name) {
            case "identity" -> PolicyType.IDENTITY;
            case "permissionsBoundary" -> PolicyType.PERMISSIONS_BOUNDARY;
            case "session" -> PolicyType.SESSION;
            case "scp" -> PolicyType.SCP;
            case "rcp" -> PolicyType.RCP;
            case "resource" -> resourceSide;
            case "vpcEndpoint" -> PolicyType.VPC_ENDPOINT;
            default -> throw new CaseException("\"policies\" has a layer that is not known: \"" + name + "\".");
        };
    }

    private LayerEvidence evidence(PolicyType type, String name, JsonValue value) throws CaseException {
        List<JsonValue> items =
                switch (value) {
                    case JsonNull _ -> List.of();
                    case JsonArray(List<JsonValue> several, _) -> several;
                    case JsonValue one -> List.of(one);
                };
        if (items.isEmpty()) {
            // A caller without identity policies is evidence, not a layer that does not exist.
            return type == PolicyType.IDENTITY ? LayerEvidence.of(List.of(), true) : LayerEvidence.NOT_APPLICABLE;
        }
        return switch (type) {
            case SCP, RCP -> new LayerEvidence.Held(levels(type, name, items), true);
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, RESOURCE, TRUST, VPC_ENDPOINT ->
                LayerEvidence.of(policies(type, name, items), true);
        };
    }

    private List<LayerEvidence.Level> levels(PolicyType type, String name, List<JsonValue> items) throws CaseException {
        List<LayerEvidence.Level> levels = new ArrayList<>();
        for (JsonValue item : items) {
            String place = "Level %d of \"%s\"".formatted(levels.size(), name);
            JsonObject level = CaseFields.objectOf(item, place);
            Optional<JsonArray> written = level.array("policies");
            if (written.isEmpty()) {
                throw new CaseException(place + " needs a list \"policies\".");
            }
            List<AttachedPolicy> policies =
                    new ArrayList<>(policies(type, name + "/" + levels.size(), written.get().items()));
            if (type == PolicyType.RCP && fullAccessAdded) {
                policies.add(attached(type, FULL_ACCESS_NAME, FULL_ACCESS, name + "/" + levels.size()));
            }
            levels.add(new LayerEvidence.Level(level.text("id").orElse(""), policies));
        }
        return levels;
    }

    private List<AttachedPolicy> policies(PolicyType type, String place, List<JsonValue> items) throws CaseException {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (JsonValue item : items) {
            policies.add(policy(type, place + "/" + policies.size(), item));
        }
        return policies;
    }

    /// A policy itself, or `{"name", "policy"}` around it; a policy is an object, or its text.
    private AttachedPolicy policy(PolicyType type, String place, JsonValue item) throws CaseException {
        Optional<JsonObject> wrapper = item.asObject().filter(object -> object.has("policy"));
        JsonValue document = wrapper.flatMap(object -> object.get("policy")).orElse(item);
        String name = wrapper.flatMap(object -> object.text("name")).orElse(type.word());
        return switch (document) {
            case JsonObject object -> attached(type, name, object.span().of(text), place);
            case JsonText(String written, _) -> attached(type, name, written, place);
            case JsonValue _ -> throw new CaseException("The policy at %s must be an object.".formatted(place));
        };
    }

    private AttachedPolicy attached(PolicyType type, String name, String policyText, String place) throws CaseException {
        try {
            PolicyDocument document = PolicyDocument.parse(policyText);
            return new AttachedPolicy(document, type, name, "", source(place));
        } catch (PolicyException e) {
            throw new CaseException("At %s: %s".formatted(place, Objects.requireNonNullElse(e.getMessage(), "")));
        }
    }

    private PolicySource source(String place) {
        String id = wholeCase.scalar("id").orElse("");
        return new PolicySource("case " + id, "", "/policies/" + place, Optional.empty(), Optional.empty());
    }
}
