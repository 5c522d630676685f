package org.trailcase.policy.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.Span;

/// A statement that is written out once the request is known which it has in mind.
record StatementDraft(
        boolean denies,
        boolean notActions,
        List<ActionShape> actions,
        boolean notResources,
        List<ResourceShape> resources,
        boolean notPrincipals,
        List<Named> principals,
        List<ConditionDraft> conditions) {

    static final StatementDraft ALLOW_ALL = new StatementDraft(
            false,
            false,
            List.of(ActionShape.EVERYTHING),
            false,
            List.of(ResourceShape.EVERYTHING),
            false,
            List.of(Named.ANYONE),
            List.of());

    JsonObject written(Scene scene, PolicyType type) {
        JsonObject.Builder statement = JsonObject.builder()
                .put("Effect", denies ? "Deny" : "Allow")
                .put(
                        notActions ? "NotAction" : "Action",
                        JsonArray.ofTexts(actions.stream()
                                .map(shape -> shape.written(scene.action()))
                                .toList()));
        switch (type) {
            case RCP -> statement.put("Principal", "*");
            case VPC_ENDPOINT, RESOURCE, TRUST ->
                statement.put(notPrincipals ? "NotPrincipal" : "Principal", names(scene));
            case SCP, PERMISSIONS_BOUNDARY, SESSION, IDENTITY -> {}
        }
        if (type != PolicyType.TRUST) {
            String arn = scene.resources().getFirst();
            statement.put(
                    notResources ? "NotResource" : "Resource",
                    JsonArray.ofTexts(
                            resources.stream().map(shape -> shape.written(arn)).toList()));
        }
        if (!conditions.isEmpty()) {
            statement.put("Condition", block());
        }
        return statement.build();
    }

    // A lone star stands in place of the map.
    private JsonValue names(Scene scene) {
        if (principals.contains(Named.ANYONE)) {
            return JsonText.of("*");
        }
        JsonObject.Builder map = JsonObject.builder();
        List<Named.Name> names =
                principals.stream().map(named -> named.name(scene.caller())).toList();
        names.stream()
                .map(Named.Name::type)
                .distinct()
                .forEach(type -> map.put(
                        type,
                        JsonArray.ofTexts(names.stream()
                                .filter(name -> name.type().equals(type))
                                .map(Named.Name::text)
                                .toList())));
        return map.build();
    }

    // One operator twice would be a duplicate name in the object: the first of them is kept.
    private JsonObject block() {
        return new JsonObject(
                List.copyOf(conditions.stream()
                        .map(ConditionDraft::written)
                        .collect(Collectors.toMap(
                                JsonObject.Member::name, member -> member, (first, _) -> first, LinkedHashMap::new))
                        .values()),
                Span.NOWHERE);
    }
}
