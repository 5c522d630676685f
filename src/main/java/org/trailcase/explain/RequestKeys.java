package org.trailcase.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// The keys about the request itself: when, where to, on whose behalf, with which parameters.
///
/// Source: IAM User Guide, "AWS global condition context keys", section "Properties of the request"; Service
/// Authorization Reference for the keys of single services; read 2026-11-24.
final class RequestKeys {

    /// An event carries the second in which the request was completed; it was decided on a little before.
    /// Source: CloudTrail User Guide, "CloudTrail record contents", eventTime, read 2026-11-24.
    private static final Duration BEFORE_COMPLETION = Duration.ofSeconds(5);

    private static final String WHEN = "the trail records the second of completion only";

    private RequestKeys() {}

    static void put(Event event, ActionName action, Map<String, ContextValue> keys) {
        times(event.time(), keys);
        event.region().ifPresent(region -> keys.put("aws:RequestedRegion", ContextValue.of(region)));
        behalf(event.identity(), keys);
        event.requestParameters().ifPresent(parameters -> {
            tags(parameters, keys);
            ofService(action, parameters, keys);
        });
        event.additionalEventData().ifPresent(data -> {
            data.text("AuthenticationMethod")
                    .ifPresent(method -> keys.put("s3:authType", ContextValue.of(method)));
            data.text("SignatureVersion")
                    .ifPresent(version -> keys.put("s3:signatureversion", ContextValue.of(version)));
        });
    }

    private static void times(Instant completed, Map<String, ContextValue> keys) {
        Instant earliest = completed.minus(BEFORE_COMPLETION);
        keys.put("aws:CurrentTime", new ContextValue.Between(earliest.toString(), completed.toString(), WHEN));
        keys.put(
                "aws:EpochTime",
                new ContextValue.Between(
                        Long.toString(earliest.getEpochSecond()), Long.toString(completed.getEpochSecond()), WHEN));
    }

    // A service that calls on behalf of a user or role is named in invokedBy; only the last one of a chain is.
    private static void behalf(UserIdentity who, Map<String, ContextValue> keys) {
        boolean person = who instanceof UserIdentity.IamUser || who instanceof UserIdentity.AssumedRole;
        Optional<String> through = who.invokedBy().filter(service -> service.endsWith(".amazonaws.com"));
        if (!person) {
            return;
        }
        if (who.invokedBy().isEmpty()) {
            keys.put("aws:ViaAWSService", ContextValue.of("false"));
            for (String key : List.of("aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast")) {
                keys.put(key, ContextValue.ABSENT);
            }
        } else if (through.isPresent() && who instanceof UserIdentity.IamUser) {
            keys.put("aws:ViaAWSService", ContextValue.of("true"));
            keys.put(
                    "aws:CalledVia",
                    new ContextValue.Containing(
                            List.of(through.get()), "the trail records the last service of the chain only"));
            keys.put("aws:CalledViaLast", ContextValue.of(through.get()));
        }
    }

    private static void tags(JsonObject parameters, Map<String, ContextValue> keys) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String name : List.of("tags", "tagList", "tagSet", "tagSpecificationSet", "Tagging")) {
            parameters.get(name).ifPresent(value -> collect(value, tags));
        }
        tags.forEach((tag, value) -> keys.put("aws:RequestTag/" + tag, ContextValue.of(value)));
        if (!tags.isEmpty()) {
            keys.put("aws:TagKeys", new ContextValue.Known(new ArrayList<>(tags.keySet())));
        }
    }

    // The services wrap tags differently; what they share is an object with a key and a value.
    private static void collect(JsonValue value, Map<String, String> tags) {
        value.asArray().map(JsonArray::items).orElse(List.of()).forEach(item -> collect(item, tags));
        value.asObject().ifPresent(object -> {
            Optional<String> key = object.text("key").or(() -> object.text("Key"));
            if (key.isPresent()) {
                tags.put(key.get(), object.scalar("value").or(() -> object.scalar("Value")).orElse(""));
            } else {
                object.members().forEach(member -> collect(member.value(), tags));
            }
        });
    }

    private static void ofService(ActionName action, JsonObject parameters, Map<String, ContextValue> keys) {
        switch (action.service()) {
            case "s3" -> {
                for (String name : List.of("prefix", "delimiter", "max-keys")) {
                    keys.put("s3:" + name, given(parameters.scalar(name)));
                }
                for (String name : List.of("x-amz-acl", "x-amz-server-side-encryption")) {
                    parameters.scalar(name).ifPresent(value -> keys.put("s3:" + name, ContextValue.of(value)));
                }
                keys.put("s3:VersionId", given(parameters.scalar("versionId")));
            }
            case "sts" -> {
                keys.put("sts:ExternalId", given(parameters.text("externalId")));
                keys.put("sts:RoleSessionName", given(parameters.text("roleSessionName")));
                keys.put("sts:SourceIdentity", given(parameters.text("sourceIdentity")));
            }
            case "ec2" ->
                parameters.text("instanceType")
                        .ifPresent(type -> keys.put("ec2:InstanceType", ContextValue.of(type)));
            case "iam" ->
                parameters.text("policyArn").ifPresent(arn -> keys.put("iam:PolicyARN", ContextValue.of(arn)));
            default -> {}
        }
    }

    private static ContextValue given(Optional<String> value) {
        return value.<ContextValue>map(ContextValue::of).orElse(ContextValue.ABSENT);
    }
}
