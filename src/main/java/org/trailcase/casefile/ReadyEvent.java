package org.trailcase.casefile;

import java.util.List;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;

/// An event made ready for its row: everything that can be worked out where it is read, so that the one writer of an
/// import has little left to do.
public final class ReadyEvent {
    final long time;
    final String id;
    final Object storedId;
    final long content;
    final List<String> call;
    final List<String> identity;
    final String address;
    final String agent;
    final String error;
    final String region;
    final String account;
    final String resource;
    final String category;
    final int outcome;
    final int readOnly;

    ReadyEvent(Event event, EventReader.Caller caller, long fingerprint) {
        time = event.time().toEpochMilli();
        id = event.eventId().orElse("");
        storedId = EventId.stored(id);
        content = fingerprint;
        call = List.of(event.name().source(), event.name().name());
        identity = caller.words();
        address = event.sourceAddress().orElse("");
        agent = event.userAgent().orElse("");
        error = event.errorCode().orElse("");
        region = event.region().orElse("");
        account = event.recipientAccount().orElse(caller.account());
        resource = resource(event);
        category = event.category().orElse("");
        outcome = event.outcome().ordinal();
        readOnly = event.readOnly().map(yes -> yes ? 1 : 0).orElse(2);
    }

    // What a list shows: what the record names, else what AWS's message names.
    private static String resource(Event event) {
        return event.resources().stream()
                .flatMap(resource -> resource.arn().stream())
                .findFirst()
                .or(() -> event.denial().flatMap(Denial::resource))
                .orElse("");
    }
}
