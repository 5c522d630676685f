package org.trailcase.explain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;

/// The condition keys of a request, as far as the record of the call tells them.
///
/// A key that the record cannot tell is unrecorded, never absent. A key of a service that AWS does not list for the
/// action was not in the request. What an enriched event carries outranks everything derived here.
///
/// Sources: IAM User Guide, "AWS global condition context keys"; CloudTrail User Guide, "CloudTrail record contents"
/// (eventContext); Service Authorization Reference; all read 2026-11-24.
final class Circumstances {
    private static final String NOT_RECORDED = "not recorded in the trail";

    private final Catalog catalog;

    Circumstances(Catalog catalog) {
        this.catalog = catalog;
    }

    RequestContext of(Event event, ActionName action, Optional<PolicyHolder> holder, Optional<String> resourceAccount) {
        Map<String, ContextValue> keys = new HashMap<>();
        CallerKeys.put(event, holder, keys);
        NetworkKeys.put(event, keys);
        RequestKeys.put(event, action, keys);
        resourceAccount.ifPresent(account -> keys.put("aws:ResourceAccount", ContextValue.of(account)));
        enriched(event).forEach(keys::put);
        Predicate<String> listed = listed(action);
        return RequestContext.of(
                keys,
                key -> key.startsWith("aws:") || listed.test(key)
                        ? new ContextValue.Unrecorded(NOT_RECORDED)
                        : ContextValue.ABSENT);
    }

    // The keys that AWS lists for the action, those of its resource types included; all of them for an action that
    // the catalog does not know. A tag key is listed once for all tags.
    private Predicate<String> listed(ActionName action) {
        Optional<Action> known = catalog.action(action);
        if (known.isEmpty()) {
            return _ -> true;
        }
        var names = known.get().allConditionKeys().stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("/\\$\\{.*", "/"))
                .toList();
        return key -> names.stream().anyMatch(name -> name.endsWith("/") ? key.startsWith(name) : key.equals(name));
    }

    /// Source: CloudTrail User Guide, "Enrich CloudTrail events by adding resource tag keys and IAM global condition
    /// keys", read 2026-11-24.
    private static Map<String, ContextValue> enriched(Event event) {
        Map<String, ContextValue> keys = new HashMap<>();
        event.eventContext()
                .flatMap(context -> context.object("requestContext"))
                .ifPresent(request -> request.members().forEach(member -> value(member)
                        .ifPresent(value -> keys.put(member.name(), value))));
        event.eventContext()
                .flatMap(context -> context.object("tagContext"))
                .flatMap(tags -> tags.object("principalTags"))
                .ifPresent(own -> tags(own, "aws:PrincipalTag/", keys));
        return keys;
    }

    private static void tags(JsonObject tags, String prefix, Map<String, ContextValue> keys) {
        tags.members().forEach(tag -> tag.value()
                .scalar()
                .ifPresent(value -> keys.put(prefix + tag.name(), ContextValue.of(value))));
    }

    private static Optional<ContextValue> value(JsonObject.Member member) {
        return member.value()
                .scalar()
                .map(ContextValue::of)
                .or(() -> member.value().asArray().map(array -> new ContextValue.Known(array.items().stream()
                        .flatMap(item -> item.scalar().stream())
                        .toList())));
    }
}
