package org.trailcase.ui.state;

import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.catalog.Catalog;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.jspecify.annotations.Nullable;

/// Explains events of the open case; the policies in force are gathered once and again after an import.
///
/// Asked behind the window, from one thread at a time.
public final class Explaining {
    private final CaseFile file;
    private @Nullable Catalog catalog;
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
            ready = new Explainer(catalog(), PolicyHistory.of(file.policySnapshots(), changes()));
            explainer = ready;
        }
        return ready;
    }

    private Catalog catalog() {
        Catalog ready = Optional.ofNullable(catalog).orElseGet(Catalog::load);
        catalog = ready;
        return ready;
    }

    private List<Event> changes() {
        EventQuery query = EventQuery.ALL
                .and(new Term.Matches(Field.SERVICE, new Glob("iam")))
                .and(new Term.Recorded(Outcome.SUCCEEDED));
        return file.find(query).stream()
                .filter(row -> PolicyChange.EVENT_NAMES.contains(row.name()))
                .map(EventRow::id)
                .map(file::event)
                .toList();
    }
}
