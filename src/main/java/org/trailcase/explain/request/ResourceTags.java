package org.trailcase.explain.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;

/// `aws:ResourceTag` and the services' own keys for the tags of what is touched: from an enriched event, or from the
/// export where a user or role is touched.
///
/// Source: CloudTrail User Guide, "Enrich CloudTrail events by adding resource tag keys and IAM global condition keys";
/// IAM User Guide, "AWS global condition context keys", aws:ResourceTag; read 2026-11-24.
final class ResourceTags {
    private static final String ENRICHED = "eventContext.tagContext.resourceTags";

    private ResourceTags() {}

    static void put(Event event, ListedKeys listed, Circumstances.Touched touched, Keys keys) {
        List<String> beginnings = List.of("aws:ResourceTag/", listed.action().service() + ":ResourceTag/").stream()
                .filter(key -> key.startsWith("aws:") || listed.has(key))
                .toList();
        if (touched.resources().stream().allMatch(RequestedResource.Everything.class::isInstance)) {
            keys.othersAbsent("aws:ResourceTag/", "AWS asks about no resource for " + listed.action());
            return;
        }
        touched.holder().ifPresent(known -> beginnings.forEach(key -> of(known, key, keys)));
        enriched(event, touched.resources()).forEach((tag, value) ->
                beginnings.forEach(key -> keys.put(key + tag, value, Source.recorded(ENRICHED))));
    }

    private static void of(KnownHolder known, String key, Keys keys) {
        known.holder().tags().forEach((tag, value) -> keys.known(key + tag, value, known.source()));
        known.doubtedTags().forEach((tag, why) -> keys.unrecorded(key + tag, why, known.source()));
        if (known.holder().shows(PolicyHolder.Part.TAGS)) {
            keys.others(
                    key,
                    new ContextValue.Absent("the evidence shows the tags of %s, and this is none of them"
                            .formatted(known.holder().identity().name())),
                    known.source());
        }
    }

    private static Map<String, ContextValue> enriched(Event event, List<RequestedResource> touched) {
        Map<String, ContextValue> tags = new HashMap<>();
        event.eventContext()
                .flatMap(context -> context.object("tagContext"))
                .flatMap(context -> context.array("resourceTags"))
                .ifPresent(list -> list.objects()
                        .filter(one -> isAmong(one, touched))
                        .flatMap(one -> one.object("tags").stream())
                        .flatMap(one -> one.members().stream())
                        .forEach(tag -> tag.value()
                                .scalar()
                                .ifPresent(value -> tags.merge(tag.name(), ContextValue.of(value), ResourceTags::both))));
        return tags;
    }

    private static boolean isAmong(JsonObject tagged, List<RequestedResource> touched) {
        Optional<String> arn = tagged.text("arn").or(() -> tagged.text("ARN"));
        return arn.isEmpty()
                || touched.stream().anyMatch(one -> one instanceof RequestedResource.Exact(String own) && own.equals(arn.get()));
    }

    private static ContextValue both(ContextValue one, ContextValue other) {
        return one.equals(other) ? one : new ContextValue.Hidden("the things that the call touched differ in it");
    }
}
