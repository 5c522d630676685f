package org.trailcase.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.request.KeyFact;
import org.trailcase.explain.request.RequestFacts;
import org.trailcase.explain.request.Source;
import org.trailcase.explain.request.SourcedResource;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// What the policies were asked, as JSON: each fact with its source.
///
/// `context` holds every key of which the evidence tells something, and those that the policies in evidence ask for
/// (`read`) besides. `value` is a list where the key has several values, and null where it has none that is known.
final class RequestJson {

    private RequestJson() {}

    static JsonObject of(Explanation.Authorization.Evaluated evaluated) {
        RequestFacts facts = evaluated.evidence().facts();
        JsonObject.Builder json = JsonObject.builder()
                .put("caller", facts.caller().described())
                .put("callerSource", facts.callerFrom().words())
                .put("action", facts.action().text())
                .put("actionSource", facts.actionFrom().words())
                .put(
                        "resources",
                        JsonArray.of(facts.resources().stream()
                                .map(RequestJson::resource)
                                .toList()));
        return json.put("context", context(facts, evaluated.evidence().keysRead())).build();
    }

    private static JsonObject resource(SourcedResource resource) {
        return source(JsonObject.builder().put("arn", resource.resource().described()), resource.source())
                .build();
    }

    private static JsonArray context(RequestFacts facts, List<KeyFact> read) {
        TreeMap<String, KeyFact> all = new TreeMap<>();
        facts.keys().forEach(fact -> all.put(RequestContext.fold(fact.key()), fact));
        Set<String> asked =
                read.stream().map(fact -> RequestContext.fold(fact.key())).collect(Collectors.toSet());
        read.forEach(fact -> all.putIfAbsent(RequestContext.fold(fact.key()), fact));
        return JsonArray.of(all.entrySet().stream()
                .map(entry -> key(entry.getValue(), asked.contains(entry.getKey())))
                .toList());
    }

    private static JsonObject key(KeyFact fact, boolean read) {
        JsonObject.Builder json = JsonObject.builder()
                .put("key", fact.key())
                .put("state", fact.state())
                .put("value", value(fact.value()));
        String why = fact.value() instanceof ContextValue.Absent(String reason) ? reason : fact.value().reason();
        if (!why.isEmpty()) {
            json.put("why", why);
        }
        return source(json, fact.source()).put("read", read).build();
    }

    private static JsonObject.Builder source(JsonObject.Builder json, Source source) {
        json.put("source", source.words());
        source.eventId().ifPresent(id -> json.put("event", id));
        return json;
    }

    private static JsonValue value(ContextValue value) {
        return switch (value) {
            case ContextValue.Known(List<String> values) -> texts(values);
            case ContextValue.Containing(List<String> values, _) -> JsonArray.ofTexts(values);
            case ContextValue.Between(String low, String high, _) -> JsonArray.ofTexts(List.of(low, high));
            case ContextValue.Absent _, ContextValue.Hidden _, ContextValue.Unrecorded _ -> JsonNull.NULL;
        };
    }

    private static JsonValue texts(List<String> values) {
        return values.size() == 1
                ? JsonText.of(values.getFirst())
                : JsonArray.ofTexts(values);
    }
}
