package org.trailcase.ui.state;

import java.util.Optional;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.Times;

/// What became of the write actions that a query shows: calls that AWS does not record as read-only, sign-ins aside.
///
/// A call that failed for another reason than authorization is neither a success nor a denial.
public record Writes(
        EventQuery query, long attempted, long denied, long succeeded, long failed, Optional<EventRow> firstSuccess) {

    /// The part of a query that asks for write actions.
    public static EventQuery of(EventQuery query) {
        return query.and(new Term.Not(new Term.ReadOnly()))
                .and(new Term.Not(new Term.Matches(Field.SERVICE, new Glob("signin"))));
    }

    /// Counts them in the events that answer the query.
    public static Writes count(CaseFile file, EventQuery query) {
        EventQuery writes = of(query);
        EventRows succeeded = file.find(writes.and(new Term.Recorded(Outcome.SUCCEEDED)));
        return new Writes(
                writes,
                file.find(writes).size(),
                file.find(writes.and(new Term.Recorded(Outcome.DENIED))).size(),
                succeeded.size(),
                file.find(writes.and(new Term.Recorded(Outcome.FAILED))).size(),
                succeeded.size() == 0 ? Optional.empty() : Optional.of(succeeded.row(0)));
    }

    public boolean isAllDenied() {
        return attempted > 0 && denied == attempted;
    }

    /// The one sentence for people; one success anywhere turns it and is named.
    public String sentence() {
        if (attempted == 0) {
            return "No write actions were attempted here";
        }
        String start = "%,d of %,d attempted write actions were denied; %,d succeeded"
                .formatted(denied, attempted, succeeded);
        String others = failed == 0 ? "" : ", %,d failed for other reasons".formatted(failed);
        String first = firstSuccess
                .map(row -> ", the first %s at %s"
                        .formatted(row.action(), Times.second(row.time())))
                .orElse("");
        return start + others + first;
    }
}
