package org.trailcase.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.QueryException;
import org.trailcase.query.Term;
import org.trailcase.work.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command about events: one by its id, or all that answer a query.
abstract class ChosenEvents extends CaseCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "EVENT_ID", description = "The event's id, as CloudTrail gave it.")
    private @Nullable String eventId;

    @Option(names = "--query", paramLabel = "QUERY", description = "All events that answer this.")
    private @Nullable String typed;

    final boolean isOne() {
        return eventId != null;
    }

    final List<EventRow> rows(CaseFile caseFile) throws QueryException {
        return found(caseFile).stream().toList();
    }

    /// The same without a row for each in memory: of a whole trail they are many.
    final EventRows found(CaseFile caseFile) throws QueryException {
        if ((eventId == null) == (typed == null)) {
            throw new Problem("Say which events: one event id, or --query with a query.");
        }
        if (eventId == null) {
            return found(caseFile, query(typed));
        }
        EventRows rows = caseFile.find(new EventQuery(List.of(new Term.Matches(Field.EVENT, new Glob(eventId)))));
        if (rows.size() == 0) {
            throw new Problem("The case holds no event with the id %s; 'trailcase events' lists them."
                    .formatted(Output.plain(eventId)));
        }
        return rows;
    }
}
