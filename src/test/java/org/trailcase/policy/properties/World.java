package org.trailcase.policy.properties;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// One request, its circumstances, and the policies around it. Its text says all that it takes to repeat the case.
record World(Scene scene, Map<ContextKey, ContextValue> context, Map<PolicyType, LayerDraft> layers) {

    Request request() {
        Map<String, ContextValue> values = new TreeMap<>();
        context.forEach((key, value) -> values.put(key.key(), value));
        return new Request(
                scene.caller(),
                scene.action(),
                scene.resources().stream().map(RequestedResource::of).toList(),
                scene.resourceAccount(),
                RequestContext.of(values));
    }

    PolicySet policies() {
        Map<PolicyType, LayerEvidence> written = new EnumMap<>(PolicyType.class);
        for (PolicyType type : PolicyType.values()) {
            written.put(type, layer(type).written(scene, type));
        }
        return new PolicySet(written);
    }

    ContextValue value(ContextKey key) {
        return context.getOrDefault(key, ContextValue.ABSENT);
    }

    LayerDraft layer(PolicyType type) {
        return layers.getOrDefault(type, LayerDraft.NO_SUCH_LAYER);
    }

    World with(ContextKey key, ContextValue value) {
        Map<ContextKey, ContextValue> changed = new EnumMap<>(ContextKey.class);
        changed.putAll(context);
        changed.put(key, value);
        return new World(scene, changed, layers);
    }

    World with(PolicyType type, LayerDraft layer) {
        Map<PolicyType, LayerDraft> changed = new EnumMap<>(PolicyType.class);
        changed.putAll(layers);
        changed.put(type, layer);
        return new World(scene, context, changed);
    }

    @Override
    public String toString() {
        return "\n    %s\n    %s on %s (account %s)\n    %s%s"
                .formatted(
                        scene.caller(),
                        scene.action(),
                        scene.resources(),
                        scene.resourceAccount().orElse("not given"),
                        context.entrySet().stream()
                                .map(entry -> entry.getKey().key() + " = " + entry.getValue())
                                .collect(Collectors.joining("\n    ")),
                        layers.entrySet().stream()
                                .map(entry -> entry.getValue().described(scene, entry.getKey()))
                                .collect(Collectors.joining()));
    }
}
