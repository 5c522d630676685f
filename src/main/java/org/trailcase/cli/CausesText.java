package org.trailcase.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trailcase.aws.Arn;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.bulk.Tally;

/// Causes as text: a table, then how the evaluation stands to the record, then the calls that it leaves open.
final class CausesText {
    private static final int MOST_ACTIONS = 3;
    private static final int MOST_PRINCIPALS = 2;

    private final PrintWriter out;

    CausesText(PrintWriter out) {
        this.out = out;
    }

    void print(List<CauseRow> rows) {
        if (rows.isEmpty()) {
            line("No event of the case answers the query, so there is no cause to tell.");
            return;
        }
        Output.table(
                out,
                List.of("Events", "Actions", "Principals", "Verdict", "Agreement", "Cause", "First", "Last", "Example", "Id"),
                rows.stream().map(CausesText::cells).toList());
        out.println();
        print(Tally.byAgreement(rows.stream().map(CauseRow::row).toList()));
        rows.stream().filter(CauseRow::isOpen).forEach(this::open);
        out.println();
        line("The query cause:ID asks for the events of one cause, cause:\"...\" for those whose cause has these words.");
    }

    private static List<String> cells(CauseRow row) {
        Tally.Row counted = row.row();
        return List.of(
                Long.toString(counted.events()),
                first(row.actions(), MOST_ACTIONS),
                first(counted.principals().stream().map(CausesText::name).toList(), MOST_PRINCIPALS),
                counted.cause().verdict().title(),
                counted.cause().agreement().word(),
                counted.cause().basis().words(),
                Output.time(counted.first().time()),
                Output.time(counted.last()),
                row.exampleId(),
                row.id());
    }

    // An account and a path would make the table wider than any terminal.
    private static String name(String principal) {
        return Arn.parse(principal).map(Arn::lastPiece).orElse(principal);
    }

    private static String first(List<String> names, int most) {
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() > most ? "%s and %,d more".formatted(shown, names.size() - most) : shown;
    }

    private void print(Map<Agreement, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        line("%s", Output.count(all, "event", "events"));
        counts.forEach((agreement, count) -> line("  %,9d  %s", count, agreement.title()));
    }

    private void open(CauseRow row) {
        Tally.Row counted = row.row();
        out.println();
        line(
                "%s: %s, %s",
                counted.cause().verdict().title(),
                Output.count(counted.events(), "event", "events"),
                counted.cause().basis().words());
        row.calls().forEach(call -> line(
                "  %s  %s by %s, event %s",
                Output.time(call.called().time()), call.called().action(), call.called().principal(), call.eventId()));
        if (counted.events() > row.calls().size()) {
            line("  and %,d more", counted.events() - row.calls().size());
        }
        if (!row.likelyCauses().isEmpty()) {
            line("  Likely causes of the first one, in order");
            row.likelyCauses().forEach(cause -> line("    - %s", cause));
        }
    }

    private void line(String form, Object... values) {
        out.println(Output.plain(form.formatted(values)));
    }
}
