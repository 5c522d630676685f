package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Term;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Asks a case everything that a window, the command line and a report ask.
final class CaseReading {
    private CaseReading() {}

    private interface Question {
        Object ask() throws Exception;
    }

    /// Anything but an answer is thrown.
    static void all(CaseFile caseFile) throws Exception {
        for (Question question : questions(caseFile)) {
            question.ask();
        }
    }

    /// The same where an answer may be a [Problem], which has to be fit to be shown.
    static void allOrProblems(CaseFile caseFile) throws Exception {
        for (Question question : questions(caseFile)) {
            try {
                question.ask();
            } catch (Problem e) {
                Sentence.check(String.valueOf(e.getMessage()));
            }
        }
    }

    private static List<Question> questions(CaseFile caseFile) {
        return List.of(
                caseFile::description,
                () -> caseFile.all().stream().map(EventRow::toString).mapToInt(String::length).sum(),
                () -> each(caseFile),
                () -> records(caseFile),
                () -> caseFile.find(new EventQuery(List.of(new Term.Contains("a")))).size(),
                () -> caseFile.principals(caseFile.all()),
                () -> caseFile.sessions(caseFile.all()),
                () -> caseFile.facets(caseFile.all(), List.of(Facet.values()), 50),
                () -> caseFile.histogram(caseFile.all(), Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"), 100),
                caseFile::spans,
                () -> caseFile.marks().all(),
                () -> caseFile.marks().namesByEvent(),
                caseFile::exhibits,
                caseFile::defects,
                caseFile::notTaken,
                caseFile::custodyLog,
                caseFile::policySnapshots,
                caseFile::tracedFindings,
                caseFile::credentials,
                caseFile::answers,
                () -> caseFile.digests(Progress.SILENT),
                () -> caseFile.verify(Progress.SILENT));
    }

    private static int each(CaseFile caseFile) {
        int count = 0;
        EventRows rows = caseFile.all();
        for (EventRow row : (Iterable<EventRow>) rows.stream()::iterator) {
            if (count++ < 100) {
                caseFile.event(row);
                caseFile.eventId(row.id());
                caseFile.provenance(row.id());
                assertThat(rows.place(row.position())).isPresent();
            }
        }
        return count;
    }

    private static long records(CaseFile caseFile) {
        AtomicLong seen = new AtomicLong();
        caseFile.records(caseFile.all(), (_, _, start, end) -> seen.addAndGet(end - start));
        return seen.get();
    }
}
