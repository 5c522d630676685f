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
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// The answer of `aws cloudtrail lookup-events`, page after page: each event as a text beside what the service searched by.
///
/// Source: CloudTrail API Reference, "LookupEvents" and "Event", read 2026-11-24. `EventTime` is a number or ISO 8601 by the
/// settings of the AWS CLI; scripts keep the inner texts alone, or the outer members alone.
final class LookupAnswer implements Format.Trail {
    private static final String TITLE = "Answer of lookup-events";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("Events"),
            Set.of("EventId", "EventName", "ReadOnly", "AccessKeyId", "EventTime", "EventSource", "Username", "Resources", "CloudTrailEvent"));

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        String first = head.value("[]");
        return first.startsWith("{\\\"event")
                || first.startsWith("{\\\"userIdentity")
                || (head.value(".Events").equals("[") && !head.has(".Events[]"))
                || Stream.of(".Events[]", "[]", "")
                        .anyMatch(at -> head.has(at + ".CloudTrailEvent")
                                || (head.has(at + ".EventId") && head.has(at + ".EventName")));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, LookupAnswer::open);
    }

    private static void open(Parcel parcel) {
        JsonObject found = parcel.object();
        Optional<JsonValue> event = found.get("CloudTrailEvent").filter(value -> !(value instanceof JsonNull));
        if (event.isPresent()) {
            parcel.event(event.get(), Row.moment(found.get("EventTime")));
        } else if (found.has("EventId") || found.has("EventName")) {
            parcel.assembled(parcel.value(), Row.of(TITLE + " without its events", found).record());
        } else if (!isEmptyPage(found)) {
            parcel.event();
        }
    }

    private static boolean isEmptyPage(JsonObject page) {
        return page.has("NextToken") && !page.has("eventName");
    }
}
