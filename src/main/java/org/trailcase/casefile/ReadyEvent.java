package org.trailcase.casefile;

import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;

/// An event made ready for its row: everything that can be worked out where it is read, so that the one writer of an
/// import has little left to do.
public final class ReadyEvent {
    final long time;
    final String id;
    final Object storedId;
    final long content;
    final Circumstance circumstance;
    final Caller caller;
    final Client client;
    final String resource;

    ReadyEvent(Event event, Caller caller, long fingerprint) {
        time = event.time().toEpochMilli();
        id = event.eventId().orElse("");
        storedId = EventId.stored(id);
        content = fingerprint;
        circumstance = new Circumstance(
                event.name().source(),
                event.name().name(),
                event.errorCode().orElse(""),
                event.region().orElse(""),
                event.recipientAccount().orElse(caller.account()),
                event.category().orElse(""),
                event.outcome().ordinal(),
                event.readOnly().map(yes -> yes ? 1 : 0).orElse(2));
        this.caller = caller;
        client = new Client(event.sourceAddress().orElse(""), event.userAgent().orElse(""));
        resource = resource(event);
    }

    // What a list shows: what the record names, else what AWS's message names.
    private static String resource(Event event) {
        for (Event.Resource resource : event.resources()) {
            if (resource.arn().isPresent()) {
                return resource.arn().get();
            }
        }
        return event.denial().flatMap(Denial::resource).orElse("");
    }
}
