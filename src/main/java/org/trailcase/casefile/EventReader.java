package org.trailcase.casefile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonSkimmer;
import org.trailcase.json.JsonSkimmer.Depth;
import org.trailcase.json.TextRecord;
import org.trailcase.trail.Assembled;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;
import org.trailcase.trail.UserIdentity;

/// Reads records for an import: what a row needs of each, and no more.
///
/// Not for several threads; best used for one file, in which the same callers recur.
public final class EventReader {
    private static final Map<String, Depth> WANTED = wanted();

    private final JsonSkimmer skimmer = new JsonSkimmer(WANTED);
    private final Map<JsonObject, Caller> callers = new IdentityHashMap<>();

    /// An event, and how many bytes its record has.
    public record First(ReadyEvent event, int length) {}

    /// Reads the record that begins at `from` and ends somewhere before `to`, where it is written in the plain way of
    /// nearly all records; empty where [#read] has to tell what it is.
    public Optional<First> first(byte[] bytes, int from, int to) {
        Optional<JsonSkimmer.Skimmed> first = skimmer.first(bytes, from, to);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new First(ready(first.get()), first.get().end() - from));
        } catch (NotAnEvent _) {
            return Optional.empty();
        }
    }

    /// Reads one record in UTF-8 from `from` up to but not including `to`, or the record that a string there holds.
    public ReadyEvent read(byte[] bytes, int from, int to) throws JsonException, NotAnEvent {
        if (TextRecord.isOne(bytes, from, to)) {
            byte[] opened = TextRecord.opened(bytes, from, to);
            return ready(skimmer.read(opened, 0, opened.length));
        }
        return ready(skimmer.read(bytes, from, to));
    }

    private ReadyEvent ready(JsonSkimmer.Skimmed skimmed) throws NotAnEvent {
        Event event = Event.read(skimmed.kept());
        return new ReadyEvent(event, caller(event.identity()), skimmed.fingerprint());
    }

    // The skimmer hands out the same object for the same caller.
    private Caller caller(UserIdentity who) {
        if (callers.size() > JsonSkimmer.MOST_RECURRING) {
            callers.clear();
        }
        return callers.computeIfAbsent(who.raw(), _ -> Caller.of(who));
    }

    // All that Event and Outcome read of a record for what ReadyEvent asks of them.
    private static Map<String, Depth> wanted() {
        Map<String, Depth> wanted = new HashMap<>();
        for (String name : List.of(
                "eventTime",
                "@timestamp",
                "p_event_time",
                "eventID",
                "eventSource",
                "eventName",
                "eventType",
                "eventCategory",
                "insightDetails",
                "awsRegion",
                "sourceIPAddress",
                "userAgent",
                "errorCode",
                "errorMessage",
                "recipientAccountId",
                "readOnly",
                "resources",
                Assembled.MEMBER)) {
            wanted.put(name, Depth.WHOLE);
        }
        wanted.put("userIdentity", Depth.RECURRING);
        wanted.put("responseElements", Depth.PLAIN);
        wanted.put("serviceEventDetails", Depth.PLAIN);
        return Map.copyOf(wanted);
    }
}
