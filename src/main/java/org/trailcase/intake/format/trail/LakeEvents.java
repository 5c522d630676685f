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
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Events of a CloudTrail Lake event data store, each within its `eventData`.
///
/// Source: AWS CloudTrail User Guide, "CloudTrail Lake integrations event schema", read 2026-11-24; that exports of other
/// stores keep the event in the same member is engineering knowledge.
final class LakeEvents implements Format.Trail {
    static final String TITLE = "CloudTrail events of an event data store";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("Records", "events"),
            Set.of("eventData", "eventVersion", "eventCategory", "eventType", "eventID", "id", "version", "metadata"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return Stream.of("", "[]", ".Records[]", ".events[]").anyMatch(at ->
                head.has(at + ".eventData.eventName") || head.has(at + ".eventData.eventVersion")
                        || (head.value(at + ".eventData").startsWith("{\\\"") && head.text().contains("eventVersion")));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, LakeEvents::open);
    }

    private static void open(Parcel parcel) {
        Optional<JsonValue> event = parcel.object().get("eventData");
        if (event.isPresent()) {
            parcel.event(event.get(), parcel.object().text("eventTime"));
        } else {
            parcel.event();
        }
    }
}
