package org.trailcase.trail;

import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

/// Records for tests, written with single quotation marks so that they read well inside Java.
final class Records {

    private static final String USUAL = "'eventTime':'2026-03-14T09:00:00Z','eventSource':'s3.amazonaws.com',"
            + "'eventName':'GetObject','userIdentity':{'type':'IAMUser','userName':'alice'}";

    private Records() {}

    static JsonObject json(String text) {
        try {
            return JsonReader.read(text.replace('\'', '"')).asObject().orElseThrow();
        } catch (JsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Event event(String text) {
        try {
            return Event.read(json(text));
        } catch (NotAnEvent e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// A call of GetObject by alice with these further members.
    static Event eventWith(String members) {
        return event("{" + USUAL + (members.isEmpty() ? "" : "," + members) + "}");
    }

    static UserIdentity identity(String text) {
        return UserIdentity.read(json(text));
    }
}
