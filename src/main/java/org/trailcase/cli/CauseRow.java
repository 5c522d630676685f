package org.trailcase.cli;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.explain.bulk.Tally;

/// One cause with the calls that it decided, and the explanation of the first of them, which stands for all.
record CauseRow(Tally.Row row, List<Call> calls, Explanation example) {

    CauseRow {
        calls = List.copyOf(calls);
    }

    /// A call by the id that CloudTrail gave it.
    record Call(Tally.Called called, String eventId) {}

    static CauseRow of(Tally.Row row, CaseFile caseFile, Explainer explainer) {
        List<Call> calls = row.calls().stream()
                .map(called -> new Call(called, caseFile.eventId(called.number())))
                .toList();
        return new CauseRow(row, calls, explainer.explain(caseFile.event(row.first().number())));
    }

    String exampleId() {
        return calls.getFirst().eventId();
    }

    /// Whether somebody should look: the record contradicts the policies in evidence, or nothing is decided.
    boolean isOpen() {
        return row.cause().agreement() == Agreement.CONFLICT || row.cause().verdict() == Verdict.UNDECIDED;
    }
}
