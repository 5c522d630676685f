package org.trailcase.explain.bulk;

import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.trail.Event;

/// Finds what decided each of many calls. Any thread may ask.
public final class CauseFinder {
    private final Explainer explainer;

    public CauseFinder(Explainer explainer) {
        this.explainer = explainer;
    }

    public Cause of(Event event) {
        return Cause.of(explainer.explain(event));
    }
}
