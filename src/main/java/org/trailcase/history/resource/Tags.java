package org.trailcase.history.resource;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        return change(template, Tags::add);
    }

    static Effect removed(String template) {
        return change(template, (call, kept) -> remove(call, kept, Asked.list(Asked.anywhere(call.asked(), "tagKeys"))));
    }

    /// A call that puts the whole set in place of another.
    static Effect replaced(String template) {
        return change(template, (call, kept) -> {
            if (call.isAskRecorded()) {
                kept.tags.replaced(call.point(), given(call), call.source());
            }
        });
    }

    private static Effect change(String template, BiConsumer<Call, Kept> change) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> {
            arn.fill(call).ifPresent(named -> change.accept(call, store.of(named, call)));
            return true;
        };
    }

    private static void add(Call call, Kept kept) {
        given(call).forEach((key, value) ->
                kept.tags.put(call.point(), key, before(call, kept, key), value, call.source()));
    }

    // To take off what is not there is no error.
    private static void remove(Call call, Kept kept, Collection<String> keys) {
        keys.forEach(key -> kept.tags.unknown(
                call.point(), key, before(call, kept, key), new Known.Is<>(Optional.empty(), call.source())));
    }

    private static Known<Optional<String>> before(Call call, Kept kept, String key) {
        return new Known.Unknown<>(
                "The tag %s of %s before %s is not in evidence.".formatted(key, kept.arn(), call.described()),
                call.source());
    }

    /// EC2 tags many things at once, by their ids.
    static boolean putOnIds(Call call, Store store) {
        return ofIds(call, store, Tags::add);
    }

    static boolean takenFromIds(Call call, Store store) {
        return ofIds(call, store, (one, kept) -> remove(one, kept, given(one).keySet()));
    }

    private static boolean ofIds(Call call, Store store, BiConsumer<Call, Kept> change) {
        for (String id : Asked.texts(call.asked(), Ec2Resources.ID)) {
            Ec2Resources.arn(id, call).ifPresent(arn -> change.accept(
                    call,
                    store.of(arn, arn.contains(":vpc-endpoint/") ? PolicyType.VPC_ENDPOINT : PolicyType.RESOURCE)));
        }
        return true;
    }
}
