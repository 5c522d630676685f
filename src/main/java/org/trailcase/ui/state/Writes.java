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
import org.trailcase.ui.kit.badge.WritesLook;

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

    /// What was let through is never dressed as good news.
    public WritesLook look() {
        if (succeeded > 0) {
            return WritesLook.SOME_SUCCEEDED;
        }
        return isAllDenied() ? WritesLook.ALL_DENIED : WritesLook.NEITHER;
    }

    /// The one sentence for people; one success anywhere turns it, comes first and is named.
    public String sentence() {
        if (attempted == 0) {
            return "No write actions were attempted here";
        }
        String actions = attempted == 1 ? "action" : "actions";
        String others = failed == 0 ? "" : ", %,d failed for other reasons".formatted(failed);
        if (succeeded == 0) {
            return "%,d of %,d attempted write %s %s denied; 0 succeeded%s"
                    .formatted(denied, attempted, actions, attempted == 1 ? "was" : "were", others);
        }
        String first = firstSuccess
                .map(row -> "; the first to succeed was %s at %s".formatted(row.action(), Times.second(row.time())))
                .orElse("");
        return "%,d of %,d attempted write %s succeeded; %,d %s denied%s%s"
                .formatted(succeeded, attempted, actions, denied, denied == 1 ? "was" : "were", others, first);
    }
}
