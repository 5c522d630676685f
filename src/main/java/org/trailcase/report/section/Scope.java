package org.trailcase.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trailcase.casefile.CaseDescription.Ask;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.PrincipalKey;

/// Which events the ask is about, and how many it leaves out.
///
/// An ask that names nobody is about everybody; one without a start or end is open on that side.
record Scope(Ask ask, List<EventRow> inside, long otherTime, long otherPrincipals) {

    Scope {
        inside = List.copyOf(inside);
    }

    static Scope of(CaseFile caseFile, Ask ask) {
        List<EventRow> inside = new ArrayList<>();
        long otherTime = 0;
        long otherPrincipals = 0;
        for (EventRow row : (Iterable<EventRow>) caseFile.all().stream()::iterator) {
            if (!isInPeriod(ask, row.time())) {
                otherTime++;
            } else if (!isAskedFor(ask, row.who())) {
                otherPrincipals++;
            } else {
                inside.add(row);
            }
        }
        return new Scope(ask, inside, otherTime, otherPrincipals);
    }

    boolean holds(EventRow row) {
        return isInPeriod(ask, row.time()) && isAskedFor(ask, row.who());
    }

    boolean isInPeriod(Instant time) {
        return isInPeriod(ask, time);
    }

    /// The calls that would have changed something: not read-only, and no sign-in.
    List<EventRow> writes() {
        return inside.stream().filter(Scope::isWrite).toList();
    }

    boolean isAskedFor(PrincipalKey principal) {
        return ask.principals().isEmpty()
                || ask.principals().stream().anyMatch(names(principal.text(), principal.shortName()));
    }

    boolean isAskedFor(EventRow.Who who) {
        return isAskedFor(ask, who);
    }

    static boolean isWrite(EventRow row) {
        // A sign-in is recorded as not read-only, but it changes nothing and no policy is asked about it.
        return row.readOnly().filter(readOnly -> !readOnly).isPresent()
                && !row.source().equals("signin.amazonaws.com");
    }

    private static boolean isInPeriod(Ask ask, Instant time) {
        return ask.start().filter(time::isBefore).isEmpty() && ask.end().filter(time::isAfter).isEmpty();
    }

    private static boolean isAskedFor(Ask ask, EventRow.Who who) {
        return ask.principals().isEmpty()
                || ask.principals().stream().anyMatch(names(who.principal(), who.label()));
    }

    private static Predicate<String> names(String arn, String label) {
        return wanted -> wanted.equals(arn)
                || wanted.equals(label)
                || arn.endsWith("/" + wanted);
    }
}
