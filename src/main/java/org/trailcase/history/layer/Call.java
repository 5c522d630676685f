package org.trailcase.history.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.history.track.Point;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.PolicyText;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.Redacted;

/// A successful call that changed policies, as it was recorded: what it asked for, what came back, and where it stands.
///
/// What a service reports of its own accord counts as what came back. `touched` are the ARNs that the record lists.
public record Call(
        Instant time,
        String service,
        String name,
        String account,
        String region,
        JsonObject asked,
        JsonObject answered,
        boolean isAskRecorded,
        List<String> touched,
        PolicySource source,
        Point point,
        CallIds ids) {
    private static final JsonObject NOTHING = JsonObject.builder().build();

    public Call {
        touched = List.copyOf(touched);
    }

    public static Call of(Recorded recorded, Point.Step step, long sequence) {
        Event event = recorded.event();
        return new Call(
                event.time(),
                event.name().source(),
                event.name().name(),
                event.recipientAccount().or(event.identity()::account).orElse(""),
                event.region().orElse(""),
                event.requestParameters().orElse(NOTHING),
                event.responseElements().or(event::serviceEventDetails).orElse(NOTHING),
                event.requestParameters().isPresent(),
                event.resources().stream().flatMap(one -> one.arn().stream()).toList(),
                new PolicySource(
                        recorded.exhibit(),
                        recorded.sha256(),
                        "",
                        Optional.of(event.time()),
                        event.eventId()),
                Point.of(event.time(), step, sequence),
                CallIds.of(event));
    }

    /// Whether an event is a record of this very call.
    public boolean isOf(Event event) {
        return service.equals(event.name().source()) && name.equals(event.name().name()) && ids.areOf(event, asked);
    }

    /// A plain member of the request; empty where it is absent or was blanked out.
    public Optional<String> asked(String member) {
        return asked.scalar(member).filter(text -> !Redacted.is(text));
    }

    /// A policy in the request: plain JSON, JSON in a text, or percent-encoded; empty text and `{}` are none.
    public Optional<WrittenPolicy> policy(String member, String policyName) {
        return asked.get(member).flatMap(value -> policy(value, policyName, "/requestParameters/" + member));
    }

    /// The same for any part of the record.
    public static Optional<WrittenPolicy> policy(JsonValue value, String policyName, String pointer) {
        String text =
                switch (value) {
                    case JsonText(String written, _) -> PolicyText.decode(written);
                    case JsonObject object when !object.members().isEmpty() -> JsonWriter.pretty(object);
                    default -> "";
                };
        return text.isBlank() || Redacted.is(text) ? Optional.empty() : Optional.of(new WrittenPolicy(policyName, text, pointer));
    }

    /// Keys and values of a list of tags, as IAM writes them.
    public List<JsonObject> tags() {
        List<JsonObject> tags = new ArrayList<>();
        asked.array("tags").map(JsonArray::items).orElse(List.of()).forEach(item -> item.asObject().ifPresent(tags::add));
        return tags;
    }

    /// "PutRolePolicy at 2026-03-14T09:12:44Z", for a sentence.
    public String described() {
        return "%s at %s".formatted(name, time);
    }
}
