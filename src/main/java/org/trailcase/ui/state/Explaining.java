package org.trailcase.ui.state;

import org.trailcase.casefile.CaseFile;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.trail.Event;
import org.jspecify.annotations.Nullable;

/// Explains events of the open case; the policies in force are gathered once and again after an import.
///
/// Asked behind the window, from one thread at a time.
public final class Explaining {
    private final CaseFile file;
    private @Nullable Explainer explainer;
    private int events = -1;
    private int exhibits = -1;

    public Explaining(CaseFile file) {
        this.file = file;
    }

    public Explanation explain(Event event) {
        return explainer().explain(event);
    }

    private synchronized Explainer explainer() {
        int exhibitsNow = file.exhibits().size();
        Explainer ready = explainer;
        if (ready == null || events != file.eventCount() || exhibits != exhibitsNow) {
            events = file.eventCount();
            exhibits = exhibitsNow;
            ready = Explainer.of(file);
            explainer = ready;
        }
        return ready;
    }
}
