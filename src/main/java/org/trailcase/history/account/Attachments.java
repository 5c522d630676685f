package org.trailcase.history.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Redacted;

/// What the calls to IAM do to the policies, groups and tags of one holder.
///
/// What something was before a call is known only where the call itself says so: to detach a policy it must have been
/// attached; to attach one that is attached already changes nothing.
/// Source: IAM API Reference, "DetachRolePolicy" (NoSuchEntity), "AttachRolePolicy", "PutRolePolicy", read 2026-11-24.
final class Attachments {

    private Attachments() {}

    static void put(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        String name = Unnamed.unless(call, "policyName");
        Known<Optional<WrittenPolicy>> before = unknown(
                call, "What the inline policy %s of %s said before %s is not in evidence.", name, holder.described());
        Optional<WrittenPolicy> text = call.policy("policyDocument", name);
        if (text.isPresent()) {
            holder.inline.put(call.point(), name, before, text.get(), call.source());
        } else {
            Known<Optional<WrittenPolicy>> after = unknown(
                    call, "The text of the inline policy %s of %s, put by %s, is not in the record.", name, holder.described());
            holder.inline.unknown(call.point(), name, before, after);
        }
    }

    static void removed(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        String name = Unnamed.unless(call, "policyName");
        holder.inline.removed(
                call.point(),
                name,
                unknown(
                        call,
                        "The inline policy %s of %s, taken away by %s, is not in evidence with its text.",
                        name,
                        holder.described()),
                call.source());
    }

    static void attached(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        String arn = Unnamed.unless(call, "policyArn");
        Known<Optional<String>> before = new Known.Perhaps<>(
                Optional.of(arn),
                "Whether %s was attached to %s already before %s is not in evidence."
                        .formatted(arn, holder.described(), call.described()),
                call.source());
        holder.attached.put(call.point(), arn, before, arn, call.source());
    }

    static void detached(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        String arn = Unnamed.unless(call, "policyArn");
        IamCalls.holder(call, directory)
                .attached
                .removed(call.point(), arn, new Known.Is<>(Optional.of(arn), call.source()), call.source());
    }

    static void bounded(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        String arn = Unnamed.unless(call, "permissionsBoundary");
        holder.boundary.set(
                call.point(),
                new Known.Perhaps<>(
                        Optional.empty(),
                        "Whether %s had another permissions boundary before %s is not in evidence."
                                .formatted(holder.described(), call.described()),
                        call.source()),
                new Known.Is<>(Optional.of(arn), call.source()));
    }

    /// Whoever is made has the boundary that the call gave, or none.
    static void bornWithBoundary(Call call, Holder holder) {
        if (Redacted.isIn(call.asked(), "permissionsBoundary")) {
            holder.boundary.set(
                    call.point(),
                    new Known.Is<>(Optional.empty(), call.source()),
                    new Known.Unknown<>(
                            "Which permissions boundary %s got from %s is not in the record."
                                    .formatted(holder.described(), call.described()),
                            call.source()));
        } else {
            holder.boundary.observed(call.point(), new Known.Is<>(call.asked("permissionsBoundary"), call.source()));
        }
    }

    static void unbounded(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        holder.boundary.set(
                call.point(),
                new Known.Unknown<>(
                        "Which permissions boundary %s had before %s is not in evidence."
                                .formatted(holder.described(), call.described()),
                        call.source()),
                new Known.Is<>(Optional.empty(), call.source()));
    }

    static void trusted(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        Known<WrittenPolicy> before = new Known.Unknown<>(
                "The trust policy of %s before %s is not in evidence.".formatted(holder.described(), call.described()),
                call.source());
        Known<WrittenPolicy> after = call.policy("policyDocument", "trust policy")
                .<Known<WrittenPolicy>>map(text -> new Known.Is<>(text, call.source()))
                .orElseGet(() -> new Known.Unknown<>(
                        "The trust policy of %s, set by %s, is not in the record."
                                .formatted(holder.described(), call.described()),
                        call.source()));
        holder.trust.set(call.point(), before, after);
    }

    static void joined(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder user = IamCalls.holder(call, directory);
        Holder group = directory.current(
                PolicyHolder.Kind.GROUP, Unnamed.unless(call, "groupName"), call.point());
        user.groups.put(call.point(), group, perhapsMember(call, user, group), group.name(), call.source());
    }

    static void left(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder user = IamCalls.holder(call, directory);
        Holder group = directory.current(
                PolicyHolder.Kind.GROUP, Unnamed.unless(call, "groupName"), call.point());
        user.groups.removed(call.point(), group, perhapsMember(call, user, group), call.source());
    }

    private static Known<Optional<String>> perhapsMember(Call call, Holder user, Holder group) {
        return new Known.Perhaps<>(
                Optional.of(group.name()),
                "Whether %s was a member of %s before %s is not in evidence."
                        .formatted(user.described(), group.described(), call.described()),
                call.source());
    }

    static void tagged(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        List<JsonObject> tags = call.tags();
        for (JsonObject tag : tags) {
            Optional<String> key = told(tag, "key");
            key.ifPresent(name -> holder.tags.unknown(
                    call.point(), name, tagUnknown(call, holder, name), given(call, holder, name, told(tag, "value"))));
        }
        if (tags.isEmpty() || tags.stream().anyMatch(tag -> told(tag, "key").isEmpty())) {
            throw new Unnamed("tags");
        }
    }

    /// Whoever is made has the tags that the call gave, and no others if it tells all of their keys.
    static void bornWithTags(Call call, Holder holder) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean isWhole = call.asked().scalar("tags").isEmpty();
        for (JsonObject tag : call.tags()) {
            Optional<String> key = told(tag, "key");
            isWhole &= key.isPresent();
            key.ifPresent(name -> told(tag, "value")
                    .ifPresentOrElse(
                            value -> values.put(name, value),
                            () -> holder.tags.unknown(
                                    call.point(),
                                    name,
                                    new Known.Is<>(Optional.empty(), call.source()),
                                    given(call, holder, name, Optional.empty()))));
        }
        if (isWhole) {
            holder.tags.observedWhole(call.point(), values, call.source());
        } else {
            values.forEach((key, value) -> holder.tags.observed(call.point(), key, value, call.source()));
        }
    }

    private static Known<Optional<String>> given(Call call, Holder holder, String key, Optional<String> value) {
        return value.isPresent()
                ? new Known.Is<>(value, call.source())
                : unknown(call, "The value of the tag %s of %s, set by %s, is not in the record.", key, holder.described());
    }

    private static Optional<String> told(JsonObject tag, String member) {
        return tag.text(member).filter(text -> !Redacted.is(text));
    }

    static void untagged(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Holder holder = IamCalls.holder(call, directory);
        List<JsonValue> items =
                call.asked().array("tagKeys").map(JsonArray::items).orElse(List.of());
        List<String> keys = items.stream()
                .flatMap(item -> item.scalar().stream())
                .filter(key -> !Redacted.is(key))
                .toList();
        keys.forEach(key -> holder.tags.removed(call.point(), key, tagUnknown(call, holder, key), call.source()));
        if (keys.isEmpty() || keys.size() < items.size()) {
            throw new Unnamed("tagKeys");
        }
    }

    private static Known<Optional<String>> tagUnknown(Call call, Holder holder, String key) {
        return unknown(call, "The tag %s of %s before %s is not in evidence.", key, holder.described());
    }

    private static <T> Known<Optional<T>> unknown(Call call, String sentence, String name, String holder) {
        return new Known.Unknown<>(sentence.formatted(name, holder, call.described()), call.source());
    }
}
