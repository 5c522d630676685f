package org.trailcase.explain.request;

import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys that an enriched event carries itself, as AWS evaluated them.
///
/// Source: CloudTrail User Guide, "Enrich CloudTrail events by adding resource tag keys and IAM global condition keys",
/// read 2026-11-24. At most fifty keys are chosen beforehand, so that one which is missing is not thereby absent.
final class EventContextKeys {

    private EventContextKeys() {}

    static void put(Event event, Keys keys) {
        Optional<JsonObject> context = event.eventContext();
        context.flatMap(all -> all.object("requestContext")).ifPresent(request -> {
            Source source = Source.recorded("eventContext.requestContext");
            request.members().forEach(member -> value(member).ifPresent(value -> keys.put(member.name(), value, source)));
        });
        context.flatMap(all -> all.object("tagContext"))
                .flatMap(tags -> tags.object("principalTags"))
                .ifPresent(own -> {
                    Source source = Source.recorded("eventContext.tagContext.principalTags");
                    own.members().forEach(tag -> tag.value()
                            .scalar()
                            .ifPresent(value -> keys.known("aws:PrincipalTag/" + tag.name(), value, source)));
                });
    }

    private static Optional<ContextValue> value(JsonObject.Member member) {
        return member.value()
                .scalar()
                .map(text -> Redacted.is(text) ? Redacted.VALUE : ContextValue.of(text))
                .or(() -> member.value().asArray().map(array -> new ContextValue.Known(array.items().stream()
                        .flatMap(item -> item.scalar().stream())
                        .toList())));
    }
}
