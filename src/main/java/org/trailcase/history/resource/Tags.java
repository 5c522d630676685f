package org.trailcase.history.resource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// The tags in requests, in the forms that the services give them, and what calls do to the tags of resources.
final class Tags {
    private static final List<String> LISTS = List.of("tags", "tagList", "tagSet", "tagging", "tagSpecification");
    private static final List<String> KEYS = List.of("key", "Key", "tagKey", "TagKey");
    private static final List<String> VALUES = List.of("value", "Value", "tagValue", "TagValue");

    private Tags() {}

    /// The tags that a request gives, wherever it does.
    static Map<String, String> given(Call call) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String list : LISTS) {
            Asked.anywhere(call.asked(), list).ifPresent(value -> collect(value, tags));
        }
        return tags;
    }

    private static void collect(JsonValue value, Map<String, String> tags) {
        value.asArray().map(JsonArray::items).orElse(List.of()).forEach(item -> collect(item, tags));
        value.asObject().ifPresent(object -> {
            Optional<String> key = first(object, KEYS);
            if (key.isPresent()) {
                tags.put(key.get(), first(object, VALUES).orElse(""));
            } else {
                object.members().forEach(member -> member.value().asText().filter(_ -> isTag(member.name()))
                        .ifPresentOrElse(
                                text -> tags.put(member.name(), text), () -> collect(member.value(), tags)));
            }
        });
    }

    // A map of tags has plain texts; what describes the request is not one of them.
    private static boolean isTag(String name) {
        return !name.equals("xmlns") && !name.equals("ResourceType") && !name.equals("resourceType");
    }

    private static Optional<String> first(JsonObject object, List<String> names) {
        return names.stream().flatMap(name -> object.scalar(name).stream()).findFirst();
    }

    static Effect added(String template) {
        return change(template, call -> tags -> {
            tags.putAll(given(call));
            return tags;
        });
    }

    static Effect removed(String template) {
        return change(template, call -> tags -> {
            Asked.list(Asked.anywhere(call.asked(), "tagKeys")).forEach(tags::remove);
            return tags;
        });
    }

    /// A call that puts the whole set in place of another.
    static Effect replaced(String template) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            arn.fill(call).ifPresent(named -> {
                Kept kept = store.of(named, call);
                kept.tags.set(call.point(), before(call, kept), call.isAskRecorded()
                        ? new Known.Is<>(given(call), call.source())
                        : before(call, kept));
            });
            return true;
        };
    }

    private interface Change {
        UnaryOperator<Map<String, String>> of(Call call);
    }

    private static Effect change(String template, Change change) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            arn.fill(call).ifPresent(named -> change(call, store.of(named, call), change.of(call)));
            return true;
        };
    }

    static void change(Call call, Kept kept, UnaryOperator<Map<String, String>> change) {
        kept.tags.changed(
                call.point(),
                before(call, kept),
                known -> known instanceof Known.Is<Map<String, String>>(var tags, _)
                        ? new Known.Is<>(change.apply(new HashMap<>(tags)), call.source())
                        : known);
    }

    private static Known<Map<String, String>> before(Call call, Kept kept) {
        return new Known.Unknown<>(
                "The tags of %s before %s are not in evidence.".formatted(kept.arn(), call.described()), call.source());
    }

    /// EC2 tags many things at once, by their ids.
    static boolean putOnIds(Call call, Store store) {
        return ofIds(call, store, tags -> {
            tags.putAll(given(call));
            return tags;
        });
    }

    static boolean takenFromIds(Call call, Store store) {
        return ofIds(call, store, tags -> {
            given(call).keySet().forEach(tags::remove);
            return tags;
        });
    }

    private static boolean ofIds(Call call, Store store, UnaryOperator<Map<String, String>> change) {
        for (String id : Asked.texts(call.asked(), Ec2Resources.ID)) {
            Ec2Resources.arn(id, call).ifPresent(arn -> change(
                    call,
                    store.of(arn, arn.contains(":vpc-endpoint/") ? PolicyType.VPC_ENDPOINT : PolicyType.RESOURCE),
                    change));
        }
        return true;
    }
}
