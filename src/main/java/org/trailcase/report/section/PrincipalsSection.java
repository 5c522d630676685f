package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_SESSIONS = 200;
    private static final int MOST_COLUMNS = 8;

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
            matrices(blocks);
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
                    Prose.of(session.counts().denied())));
        }
        blocks.add(new Block.Table(
                Prose.of("Sessions of the principals in question and of marked events. A session is one issuer, name,"
                        + " access key and creation time." + leftOut(sessions.size(), MOST_SESSIONS)),
                List.of(
                        Column.left("No.", 6),
                        Column.left("Session and access key", 26),
                        Column.left("First, last (UTC)", 20),
                        Column.left("Addresses", 20),
                        Column.left("Console", 9),
                        Column.right("Events", 9),
                        Column.right("Denied", 9)),
                rows));
    }

    private void matrices(List<Block> blocks) {
        List<SessionSummary> writing =
                sessions.stream().filter(session -> !session.writes().isEmpty()).toList();
        if (writing.isEmpty()) {
            blocks.add(Block.Paragraph.of("None of these sessions attempted a write action."));
            return;
        }
        blocks.add(Block.Heading.of("Write actions by session"));
        for (int at = 0; at < writing.size() && at < MOST_SESSIONS; at += MOST_COLUMNS) {
            blocks.add(matrix(writing.subList(at, Math.min(writing.size(), at + MOST_COLUMNS))));
        }
    }

    private Block matrix(List<SessionSummary> some) {
        Set<String> actions = some.stream()
                .flatMap(session -> session.writes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left("Action", 132));
        some.forEach(session -> columns.add(Column.centre(name(session), 27)));
        columns.add(Column.right("Attempts", 44));
        columns.add(Column.right("Denied", 40));
        columns.add(Column.right("Succeeded", 50));
        List<Row> rows = new ArrayList<>();
        for (String action : actions) {
            List<Counts> counts = some.stream()
                    .flatMap(session -> Stream.ofNullable(session.writes().get(action)))
                    .toList();
            List<Prose> cells = new ArrayList<>();
            cells.add(Prose.ofCode(action));
            some.forEach(session -> cells.add(session.writes().containsKey(action)
                    ? cell(session.writes().getOrDefault(action, counts.getFirst()))
                    : Prose.of("–")));
            totals(cells, counts);
            rows.add(Row.of(cells));
        }
        List<Prose> foot = new ArrayList<>();
        foot.add(Prose.of("All"));
        some.forEach(session -> foot.add(Prose.of(sum(session.writes().values(), Counts::all))));
        totals(foot, some.stream().flatMap(session -> session.writes().values().stream()).toList());
        rows.add(Row.of(foot).asTotal());
        return new Block.Table(
                Prose.of("Write actions by session, over the whole case. A cell holds the number of attempts;"
                        + " ✕ all denied, ✓ all succeeded, – not attempted."),
                columns,
                rows);
    }

    private static void totals(List<Prose> cells, List<Counts> counts) {
        cells.add(Prose.of(sum(counts, Counts::all)));
        cells.add(Prose.of(sum(counts, Counts::denied)));
        cells.add(Prose.of(sum(counts, Counts::succeeded)));
    }

    private static long sum(Iterable<Counts> counts, ToLongFunction<Counts> part) {
        long sum = 0;
        for (Counts one : counts) {
            sum += part.applyAsLong(one);
        }
        return sum;
    }

    private static Prose cell(Counts counts) {
        if (counts.denied() == counts.all()) {
            return Prose.of("✕ " + Words.number(counts.all()));
        }
        return counts.succeeded() == counts.all()
                ? Prose.of("✓ " + Words.number(counts.all()))
                : Prose.of(Words.number(counts.all()));
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
