package org.trailcase.explain.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// `aws:RequestTag` and `aws:TagKeys`: the tags that a request sets or takes away.
///
/// The services wrap tags differently; what they share is a list of objects with a key and a value, or one object with
/// the keys as names.
///
/// Source: IAM User Guide, "AWS global condition context keys", aws:RequestTag and aws:TagKeys; S3 User Guide, "Actions,
/// resources, and condition keys" (s3:RequestObjectTag); read 2026-11-24.
final class RequestTags {
    private static final Set<String> NAMES = Set.of(
            "tags",
            "taglist",
            "tagslist",
            "tagset",
            "tagstoadd",
            "tagging",
            "tagspecification",
            "tagspecifications",
            "tagspecificationset");
    private static final Set<String> KEY_LISTS = Set.of("tagkeys", "tagkeylist", "tagstoremove");
    private static final String HEADER = "x-amz-tagging";

    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final Optional<String> kind;

    private RequestTags(Optional<String> kind) {
        this.kind = kind;
    }

    /// `kind` is the word for the one kind of thing that a request with tags for several kinds is asked about.
    static void put(Event event, ListedKeys listed, Optional<String> kind, Keys keys) {
        RequestTags read = new RequestTags(kind);
        event.requestParameters().ifPresent(read::read);
        boolean ofObjects = listed.has("s3:RequestObjectTagKeys") && listed.action().service().equals("s3");
        if (ofObjects) {
            read.put(event, "s3:RequestObjectTag/", "s3:RequestObjectTagKeys", listed, keys);
        }
        if (ofObjects && !listed.has("aws:RequestTag/") && !listed.has("aws:TagKeys")) {
            keys.absent("aws:TagKeys", listed.without("aws:TagKeys"));
            keys.othersAbsent("aws:RequestTag/", listed.without("aws:RequestTag"));
        } else {
            read.put(event, "aws:RequestTag/", "aws:TagKeys", listed, keys);
        }
    }

    private void put(Event event, String tag, String allTags, ListedKeys listed, Keys keys) {
        Source source = Source.recorded("requestParameters." + String.join(", requestParameters.", members));
        if (!listed.has(tag) && !listed.has(allTags)) {
            keys.absent(allTags, listed.without(allTags));
            keys.othersAbsent(tag, listed.without(tag.substring(0, tag.length() - 1)));
        } else if (event.requestParameters().isEmpty()) {
            String why = "the parameters of the request are not recorded";
            keys.unrecorded(allTags, why, Source.recorded("requestParameters"));
            keys.others(tag, new ContextValue.Unrecorded(why), Source.recorded("requestParameters"));
        } else if (names.isEmpty()) {
            keys.absent(allTags, "the request names no tags");
            keys.othersAbsent(tag, "the request names no such tag");
        } else {
            keys.known(allTags, new ArrayList<>(names), source);
            tags.forEach((name, value) ->
                    keys.put(tag + name, Redacted.is(value) ? Redacted.VALUE : ContextValue.of(value), source));
            keys.othersAbsent(tag, "the request names no such tag");
        }
    }

    private void read(JsonObject parameters) {
        for (JsonObject.Member member : parameters.members()) {
            String name = member.name().toLowerCase(Locale.ROOT);
            int before = names.size();
            if (name.equals(HEADER)) {
                member.value().scalar().ifPresent(this::header);
            } else if (NAMES.contains(name)) {
                if (!asMap(member.value())) {
                    collect(member.value());
                }
            } else if (KEY_LISTS.contains(name)) {
                member.value().asArray().ifPresent(list -> list.items().stream()
                        .flatMap(item -> item.scalar().stream())
                        .forEach(names::add));
            } else {
                // Some services wrap the whole request once more: CreateDistributionWithTags, PutBucketTagging.
                member.value().asObject().ifPresent(inner -> inner.members().stream()
                        .filter(one -> NAMES.contains(one.name().toLowerCase(Locale.ROOT)))
                        .forEach(one -> collect(one.value())));
            }
            if (names.size() > before) {
                members.add(member.name());
            }
        }
    }

    private void collect(JsonValue value) {
        value.asArray().map(JsonArray::items).orElse(List.of()).forEach(this::collect);
        value.asObject().filter(this::isOfKind).ifPresent(object -> {
            Optional<String> key = object.text("key").or(() -> object.text("Key")).or(() -> object.text("tagKey"));
            if (key.isPresent()) {
                names.add(key.get());
                object.scalar("value")
                        .or(() -> object.scalar("Value"))
                        .or(() -> object.scalar("tagValue"))
                        .ifPresent(text -> tags.put(key.get(), text));
            } else {
                object.members().forEach(member -> collect(member.value()));
            }
        });
    }

    // EC2 sets tags on several kinds of things at once, and asks about each kind with its own.
    // Source: EC2 User Guide, "Grant permission to tag Amazon EC2 resources during creation", read 2026-11-24.
    private boolean isOfKind(JsonObject object) {
        Optional<String> written = object.text("resourceType").or(() -> object.text("ResourceType"));
        return kind.isEmpty() || written.isEmpty() || written.equals(kind);
    }

    // {"team": "blue"}: Lambda, CloudWatch Logs, EKS and others.
    private boolean asMap(JsonValue value) {
        Optional<JsonObject> map = value.asObject()
                .filter(object -> !object.members().isEmpty()
                        && !object.has("key")
                        && !object.has("Key")
                        && object.members().stream().allMatch(one -> one.value().scalar().isPresent()));
        map.ifPresent(object -> object.members().forEach(one -> {
            names.add(one.name());
            tags.put(one.name(), one.value().scalar().orElse(""));
        }));
        return map.isPresent();
    }

    // team=blue&stage=prod
    private void header(String written) {
        for (String pair : written.split("&")) {
            String[] sides = pair.split("=", 2);
            if (!sides[0].isEmpty()) {
                names.add(decoded(sides[0]));
                tags.put(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
