package org.trailcase.cli;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.CauseNames;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Verdict;
import org.trailcase.explain.bulk.Tally;

/// One cause with the actions that it decided, the most frequent first, with calls of them, and the likely causes of the
/// first of these where it is open.
record CauseRow(Tally.Row row, List<String> actions, List<Call> calls, List<String> likelyCauses) {

    CauseRow {
        actions = List.copyOf(actions);
        calls = List.copyOf(calls);
        likelyCauses = List.copyOf(likelyCauses);
    }

    /// A call by the id that CloudTrail gave it.
    record Call(Tally.Called called, String eventId) {}

    static CauseRow of(Tally.Row row, List<String> actions, CaseFile caseFile, Explainer explainer) {
        List<Call> calls = row.calls().stream()
                .limit(isOpen(row) ? row.calls().size() : 1)
                .map(called -> new Call(called, caseFile.eventId(called.number())))
                .toList();
        List<String> likelyCauses = isOpen(row)
                ? explainer.explain(caseFile.event(row.first().number())).likelyCauses()
                : List.of();
        return new CauseRow(row, actions, calls, likelyCauses);
    }

    /// The digits that the query `cause:` takes.
    String id() {
        return CauseNames.id(row.cause());
    }

    String exampleId() {
        return calls.getFirst().eventId();
    }

    /// Whether somebody should look: the record contradicts the policies in evidence, or nothing is decided.
    boolean isOpen() {
        return isOpen(row);
    }

    private static boolean isOpen(Tally.Row row) {
        return row.cause().agreement() == Agreement.CONFLICT || row.cause().verdict() == Verdict.UNDECIDED;
    }
}
