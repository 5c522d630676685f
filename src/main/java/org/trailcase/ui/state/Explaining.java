package org.trailcase.ui.state;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Judging;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.bulk.CauseFinder;
import org.trailcase.history.PolicyHistory;
import org.trailcase.trail.Event;
import org.trailcase.trail.answer.AwsAnswer;
import org.jspecify.annotations.Nullable;

/// Explains events of the open case; the policies in force are gathered once and again after an import.
///
/// Asked behind the window, from one thread at a time.
public final class Explaining {
    private final CaseFile file;
    private @Nullable Explainer explainer;
    private int events = -1;
    private int exhibits = -1;
    private List<AwsAnswer> answers = List.of();

    public Explaining(CaseFile file) {
        this.file = file;
    }

    public Explanation explain(Event event) {
        return explainer().explain(event);
    }

    /// Judges events for queries that ask about causes.
    Judging.Judge judge() {
        CauseFinder finder = new CauseFinder(explainer());
        return (bytes, start, end) -> {
            Cause cause = finder.of(bytes, start, end);
            return new Judging.Judged(cause.verdict().word(), finder.names(cause));
        };
    }

    /// Which policies stood when, as the explanations see it.
    public PolicyHistory history() {
        return explainer().history();
    }

    private synchronized Explainer explainer() {
        int exhibitsNow = file.exhibits().size();
        List<AwsAnswer> answersNow = file.answers();
        Explainer ready = explainer;
        if (ready == null
                || events != file.eventCount()
                || exhibits != exhibitsNow
                || !answers.equals(answersNow)) {
            events = file.eventCount();
            exhibits = exhibitsNow;
            answers = answersNow;
            ready = Explainer.of(file);
            explainer = ready;
        }
        return ready;
    }
}
