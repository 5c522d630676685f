package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.PrincipalKey;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;

/// What the list of sessions leaves out of the same principals, so that it adds up with the counts of principals.
final class LeftOutSessions {
    private static final int MOST_ROWS = 60;

    private final CaseReading reading;
    private final List<SessionSummary> listed;

    LeftOutSessions(CaseReading reading, List<SessionSummary> listed) {
        this.reading = reading;
        this.listed = listed;
    }

    /// No block where nothing is left out.
    List<Block> blocks() {
        Map<PrincipalKey, List<SessionSummary>> byPrincipal = ofTheSamePrincipals();
        List<Row> rows = new ArrayList<>();
        Set<EventRow.Who> whos = whos();
        byPrincipal.forEach((principal, all) -> {
            List<SessionSummary> out =
                    all.stream().filter(session -> !whos.contains(session.who())).toList();
            if (!out.isEmpty() && rows.size() < MOST_ROWS) {
                rows.add(row(principal, all.size() - out.size(), out));
            }
        });
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        Prose.of("Sessions of the same principals that the list above leaves out: none of their events"
                                + " is marked, and none of a principal in question lies in the period examined."),
                        List.of(
                                Column.left("Principal", 40),
                                Column.right("Listed", 12),
                                Column.right("Left out", 12),
                                Column.right("Their events", 12),
                                Column.right("Denied", 12),
                                Column.right("Writes", 12)),
                        rows));
    }

    private Map<PrincipalKey, List<SessionSummary>> ofTheSamePrincipals() {
        Set<PrincipalKey> principals = new HashSet<>();
        listed.forEach(session -> principals.add(session.principal()));
        Map<PrincipalKey, List<SessionSummary>> byPrincipal = new LinkedHashMap<>();
        boolean anybody = reading.scope().ask().principals().isEmpty();
        for (SessionSummary session : reading.allSessions()) {
            boolean asked = !anybody && reading.scope().isAskedFor(session.who());
            if (asked || principals.contains(session.principal())) {
                byPrincipal.computeIfAbsent(session.principal(), _ -> new ArrayList<>()).add(session);
            }
        }
        return byPrincipal;
    }

    private Set<EventRow.Who> whos() {
        Set<EventRow.Who> whos = new HashSet<>();
        listed.forEach(session -> whos.add(session.who()));
        return whos;
    }

    private static Row row(PrincipalKey principal, long listed, List<SessionSummary> out) {
        return Row.of(
                Prose.ofCode(principal.text()),
                Prose.of(listed),
                Prose.of(out.size()),
                Prose.of(out.stream().mapToLong(session -> session.counts().all()).sum()),
                Prose.of(out.stream().mapToLong(session -> session.counts().denied()).sum()),
                Prose.of(out.stream().mapToLong(session -> session.counts().writes()).sum()));
    }
}
