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
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Messages of Amazon EventBridge with the event as their `detail`: lines, lists or single ones, replayed from an archive or not.
///
/// Source: Amazon EventBridge User Guide, "AWS service events delivered via AWS CloudTrail", read 2026-11-24. Calls that
/// only read, and events of more than 256 KB, are usually not among them.
final class EventBridgeMessages implements Format.Trail {
    private static final String TITLE = "CloudTrail events in messages of EventBridge";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("Events", "Records"),
            Set.of("version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail", "replay-name"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return Stream.of("", "[]", ".Events[]", ".Records[]").anyMatch(at -> head.has(at + ".detail.eventName")
                || head.has(at + ".detail.eventSource")
                || head.has(at + ".detail.eventVersion")
                || head.has(at + ".detail.insightDetails")
                || (head.has(at + ".detail-type") && head.has(at + ".detail")));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, EventBridgeMessages::open);
    }

    @Override
    public Optional<String> holdsNone(Content content, Progress progress) throws IOException {
        return Foreign.sentence(content, progress, "Messages of EventBridge that hold no CloudTrail events.");
    }

    private static void open(Parcel parcel) {
        JsonObject message = parcel.object();
        Optional<JsonValue> detail = message.get("detail");
        if (detail.isPresent() && !isOther(message)) {
            parcel.event(detail.get(), message.text("time"));
        } else if (detail.isPresent()) {
            parcel.refuse(parcel.value(), "A message of EventBridge with the type \"%s\", not a CloudTrail event."
                    .formatted(message.text("detail-type").orElse("")));
        } else {
            parcel.event();
        }
    }

    private static boolean isOther(JsonObject message) {
        Optional<JsonObject> detail = message.object("detail");
        return detail.isPresent() && Stream.of("eventName", "eventSource", "insightDetails").noneMatch(detail.get()::has);
    }
}
