package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// Who acted, in which sessions, and which session tried which write action.
final class PrincipalsSection implements Section {
    private static final int MOST_PRINCIPALS = 60;
    static final int MOST_SESSIONS = 200;

    private final CaseReading reading;
    private final List<SessionSummary> sessions;

    PrincipalsSection(CaseReading reading) {
        this.reading = reading;
        this.sessions = reading.sessions();
    }

    @Override
    public String title() {
        return "Principals and sessions";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        principals(blocks);
        if (!sessions.isEmpty()) {
            sessions(blocks);
            blocks.addAll(new WriteMatrices(reading, sessions).blocks());
        }
        return blocks;
    }

    private void principals(List<Block> blocks) {
        List<PrincipalSummary> all = reading.caseFile().principals(reading.caseFile().all());
        List<Row> rows = new ArrayList<>();
        for (PrincipalSummary principal : all.subList(0, Math.min(MOST_PRINCIPALS, all.size()))) {
            Prose name = reading.scope().isAskedFor(principal.principal()) && !reading.scope().ask().principals().isEmpty()
                    ? Prose.EMPTY.strongCode(principal.principal().text()).strong(" in question")
                    : Prose.ofCode(principal.principal().text());
            rows.add(counted(name, principal.counts(), principal.reach().sessions()));
        }
        blocks.add(new Block.Table(
                Prose.of("Principals over the whole case, most denied calls first."
                        + leftOut(all.size(), MOST_PRINCIPALS)),
                countedColumns("Principal", "Sessions"),
                rows));
    }

    private void sessions(List<Block> blocks) {
        blocks.add(Block.Heading.of("Sessions"));
        List<Row> rows = new ArrayList<>();
        for (SessionSummary session : sessions.subList(0, Math.min(MOST_SESSIONS, sessions.size()))) {
            rows.add(Row.of(
                    Prose.ofStrong(name(session)),
                    Prose.of(session.who().label()).lineEnd().mutedCode(session.who().accessKey()),
                    Prose.EMPTY.fixed(Times.utc(session.firstSeen())).lineEnd().fixed(Times.utc(session.lastSeen())),
                    Prose.ofCode(String.join(", ", session.addresses())),
                    Prose.of(session.signIn() ? "sign-in" : "–"),
                    Prose.of(session.counts().all()),
                    Prose.of(session.counts().denied()),
                    Prose.of(session.counts().writes())));
        }
        blocks.add(new Block.Table(
                Prose.of(listed() + " Counted are all events of a session in the case."
                        + " A session is one issuer, name, access key and creation time."
                        + leftOut(sessions.size(), MOST_SESSIONS)),
                List.of(
                        Column.left("No.", 6),
                        Column.left("Session and access key", 26),
                        Column.left("First, last (UTC)", 20),
                        Column.left("Addresses", 18),
                        Column.left("Console", 9),
                        Column.right("Events", 8),
                        Column.right("Denied", 8),
                        Column.right("Writes", 8)),
                rows));
        blocks.addAll(new LeftOutSessions(reading, sessions).blocks());
    }

    private String listed() {
        boolean anybody = reading.scope().ask().principals().isEmpty();
        return "%s of %s in the case: those with a marked event%s."
                .formatted(
                        Words.number(sessions.size()),
                        Words.count(reading.allSessions().size(), "session"),
                        anybody ? "" : ", or with an event of a principal in question in the period examined");
    }

    private String name(SessionSummary session) {
        return reading.session(session.who());
    }

    private static Row counted(Prose name, Counts counts, long sessions) {
        return Row.of(
                name,
                Prose.of(counts.all()),
                Prose.of(counts.succeeded()),
                Prose.of(counts.denied()),
                Prose.of(counts.failed()),
                Prose.of(counts.writes()),
                Prose.of(sessions));
    }

    private static List<Column> countedColumns(String first, String last) {
        return List.of(
                Column.left(first, 42),
                Column.right("Events", 9),
                Column.right("Succeeded", 11),
                Column.right("Denied", 9),
                Column.right("Failed", 9),
                Column.right("Writes", 9),
                Column.right(last, 11));
    }

    private static String leftOut(int all, int most) {
        return all <= most ? "" : " The first %d of %s.".formatted(most, Words.number(all));
    }
}
