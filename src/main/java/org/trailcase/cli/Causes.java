package org.trailcase.cli;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.bulk.CauseFinder;
import org.trailcase.explain.bulk.Tally;

/// Groups many events of a case by what decided them.
final class Causes {
    private Causes() {}

    static List<CauseRow> of(CaseFile caseFile, List<EventRow> rows) {
        Explainer explainer = Explainer.of(caseFile);
        CauseFinder finder = new CauseFinder(explainer);
        Tally tally = new Tally();
        for (EventRow row : rows) {
            tally.add(finder.of(caseFile.event(row)), called(row));
        }
        return tally.rows().stream()
                .map(row -> CauseRow.of(row, caseFile, explainer))
                .toList();
    }

    private static Tally.Called called(EventRow row) {
        EventRow.Who who = row.who();
        return new Tally.Called(
                row.id(), row.time(), who.principal().isEmpty() ? who.label() : who.principal(), row.action());
    }
}
