package org.trailcase.history.layer;

import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.Event;

/// By what the records of one call are known to be of one call.
///
/// Two accounts that a call concerns each receive a record with an id of its own; both have the same shared id.
/// Source: CloudTrail User Guide, "CloudTrail record contents" (eventID, sharedEventID, requestID), read 2026-11-24.
public record CallIds(Optional<String> eventId, Optional<String> sharedEventId, Optional<String> requestId) {

    static CallIds of(Event event) {
        return new CallIds(event.eventId(), event.sharedEventId(), event.requestId());
    }

    // A trail that was made anonymous may bear one request id throughout: then the requests themselves differ.
    boolean areOf(Event event, JsonObject asked) {
        return isSame(eventId, event.eventId())
                || isSame(sharedEventId, event.sharedEventId())
                || isSame(requestId, event.requestId())
                        && event.requestParameters().filter(asked::equals).isPresent();
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }
}
