package org.trailcase.explain.bulk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.explain.Cause;
import org.trailcase.explain.CauseNames;
import org.trailcase.explain.Explainer;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;

/// Finds what decided each of many calls, from their records. Any thread may ask.
public final class CauseFinder {
    private final Explainer explainer;
    private final Map<Cause, List<String>> names = new ConcurrentHashMap<>();

    public CauseFinder(Explainer explainer) {
        this.explainer = explainer;
    }

    /// The cause of the call whose record stands in these bytes.
    public Cause of(byte[] bytes, int start, int end) throws JsonException, NotAnEvent {
        return explainer.cause(Event.read(JsonReader.read(bytes, start, end)));
    }

    /// The names by which a cause can be asked for.
    public List<String> names(Cause cause) {
        return names.computeIfAbsent(cause, CauseNames::of);
    }
}
