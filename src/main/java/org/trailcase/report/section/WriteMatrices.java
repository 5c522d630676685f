package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.PrincipalKey;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// Which listed session tried which write action, in as many tables as the page's width asks for.
final class WriteMatrices {
    private static final int MOST_COLUMNS = 8;

    private final CaseReading reading;
    private final List<SessionSummary> sessions;

    WriteMatrices(CaseReading reading, List<SessionSummary> sessions) {
        this.reading = reading;
        this.sessions = sessions;
    }

    List<Block> blocks() {
        List<SessionSummary> writing =
                sessions.stream().filter(session -> !session.writes().isEmpty()).toList();
        if (writing.isEmpty()) {
            return List.of(Block.Paragraph.of("None of these sessions attempted a write action."));
        }
        List<List<SessionSummary>> parts =
                parts(writing.subList(0, Math.min(PrincipalsSection.MOST_SESSIONS, writing.size())), MOST_COLUMNS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of("Write actions by session"));
        for (int at = 0; at < parts.size(); at++) {
            String part = parts.size() == 1 ? "" : "Part %d of %d: ".formatted(at + 1, parts.size());
            blocks.add(matrix(parts.get(at), part + scope(parts.get(at), writing.size(), parts.size() > 1)));
        }
        return blocks;
    }

    /// Sessions in tables of at most `most` columns; those of one principal stand side by side where they fit.
    static List<List<SessionSummary>> parts(List<SessionSummary> sessions, int most) {
        Map<PrincipalKey, List<SessionSummary>> byPrincipal = new LinkedHashMap<>();
        sessions.forEach(session ->
                byPrincipal.computeIfAbsent(session.principal(), _ -> new ArrayList<>()).add(session));
        List<List<SessionSummary>> parts = new ArrayList<>();
        for (List<SessionSummary> group : byPrincipal.values()) {
            if (parts.isEmpty() || parts.getLast().size() + group.size() > most) {
                parts.add(new ArrayList<>());
            }
            for (SessionSummary session : group) {
                if (parts.getLast().size() == most) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(session);
            }
        }
        return parts;
    }

    private String scope(List<SessionSummary> some, int writing, boolean isPart) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        some.forEach(session -> names.computeIfAbsent(session.principal().shortName(), _ -> new ArrayList<>())
                .add(reading.session(session.who())));
        String whose = names.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return "write actions of %s (%s), over the whole case; sessions that are not listed above are not counted.%s"
                .formatted(
                        isPart ? "%d of the %s that attempted any".formatted(some.size(), Words.count(writing, "listed session"))
                                : Words.count(writing, "listed session"),
                        whose,
                        isPart ? " Sums are of this part." : "");
    }

    private Block matrix(List<SessionSummary> some, String scope) {
        Set<String> actions = some.stream()
                .flatMap(session -> session.writes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left("Action", 132));
        some.forEach(session -> columns.add(Column.centre(reading.session(session.who()), 27)));
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
                Prose.of(scope.substring(0, 1).toUpperCase(Locale.ROOT) + scope.substring(1) + " A cell holds the number of attempts;"
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
}
