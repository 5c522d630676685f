package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Messages of a CloudWatch Logs log group: what a subscription delivers, the answers of `get-log-events` and
/// `filter-log-events`, and downloads of the console.
///
/// Sources: Amazon CloudWatch Logs User Guide, "Log group-level subscription filters", and API Reference, "GetLogEvents" and
/// "FilterLogEvents", read 2026-11-24; the console's list with `@message` is engineering knowledge.
final class CloudWatchMessages implements Format.Trail {
    private static final String TITLE = "CloudTrail events in messages of CloudWatch Logs";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("logEvents", "events"),
            Set.of("id", "timestamp", "message", "ingestionTime", "eventId", "logStreamName", "messageType", "owner", "@timestamp", "@message", "@ptr"));
    private static final String CONTROL = "CWL CONTROL MESSAGE";

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return head.has(".logEvents")
                || head.has("[].logEvents")
                || head.has(".events[].message")
                || (head.value(".events").equals("[") && !head.has(".events[]"))
                || Stream.of("", "[]").anyMatch(at -> head.has(at + ".@message")
                        || (head.has(at + ".message") && (head.has(at + ".timestamp") || head.has(at + ".logStreamName"))));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, CloudWatchMessages::open);
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(
                content,
                progress,
                "Messages of a CloudWatch Logs log group that hold no CloudTrail events.");
    }

    private static void open(Parcel parcel) {
        JsonObject record = parcel.object();
        Optional<JsonArray> inner = record.array("logEvents");
        if (inner.isPresent()) {
            inner.get().items().forEach(one -> message(parcel, one));
        } else {
            message(parcel, parcel.value());
        }
    }

    private static void message(Parcel parcel, JsonValue one) {
        JsonObject fields = one.asObject().orElseGet(() -> JsonObject.builder().build());
        Optional<JsonValue> message = fields.get("message").or(() -> fields.get("@message"));
        if (message.isEmpty()) {
            parcel.refuse(one, "The record has no message, and so no CloudTrail event.");
        } else if (message.get().asText().filter(text -> text.startsWith(CONTROL)).isPresent()) {
            parcel.refuse(one, "A message with which CloudWatch Logs tests a subscription, not a CloudTrail event.");
        } else {
            parcel.event(message.get(), Row.moment(fields.get("timestamp").or(() -> fields.get("@timestamp"))));
        }
    }
}
