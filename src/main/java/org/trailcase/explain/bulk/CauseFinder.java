package org.trailcase.explain.bulk;

import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;

/// Finds what decided each of many calls, from their records. Any thread may ask.
public final class CauseFinder {
    private final Explainer explainer;

    public CauseFinder(Explainer explainer) {
        this.explainer = explainer;
    }

    /// The cause of the call whose record stands in these bytes.
    public Cause of(byte[] bytes, int start, int end) throws JsonException, NotAnEvent {
        return explainer.cause(Event.read(JsonReader.read(bytes, start, end)));
    }
}
