package org.trailcase.ui.coverage;

import java.util.List;
import java.util.function.ToLongFunction;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.Column.Style;

/// The columns of the tables below the map.
final class CoverageColumns {
    private CoverageColumns() {}

    static List<Column<Grid.Line>> places() {
        return List.of(
                Column.of("account", "Account", 10, Style.MONO, line -> line.place().accountWords()),
                Column.of("region", "Region", 9, Style.MONO, line -> line.place().regionWords()),
                Column.of("events", "Events", 7, Style.NUMBER, line -> "%,d".formatted(line.events())),
                state("with", "Cells with events", line -> line.count(CellState.EVENTS) + line.count(CellState.PARTIAL)),
                state("gaps", "Gaps", line -> line.count(CellState.GAP) + line.count(CellState.PARTIAL)),
                state("quiet", "Silent, confirmed", line -> line.count(CellState.QUIET)),
                state("silent", "Silent", line -> line.count(CellState.SILENT)),
                state("unseen", "Nothing in evidence", line -> line.count(CellState.UNSEEN)));
    }

    private static Column<Grid.Line> state(String id, String title, ToLongFunction<Grid.Line> count) {
        return Column.of(id, title, 11, Style.NUMBER, line -> "%,d".formatted(count.applyAsLong(line)));
    }

    static List<Column<AccountCoverage>> accounts() {
        return List.of(
                Column.of("account", "Account", 10, Style.MONO, AccountCoverage::words),
                Column.of("first", "First event UTC", 13.4, Style.MONO_MUTED, one -> Times.bare(one.first())),
                Column.of("last", "Last event UTC", 13.4, Style.MONO_MUTED, one -> Times.bare(one.last())),
                kind("Read", EventKind.MANAGEMENT_READ),
                kind("Not read-only", EventKind.MANAGEMENT_WRITE),
                kind("Data", EventKind.DATA),
                kind("Network", EventKind.NETWORK_ACTIVITY),
                kind("Insight", EventKind.INSIGHT),
                kind("Not recorded", EventKind.NOT_RECORDED),
                Column.of("global", "Global services", 8, Style.NUMBER, one -> "%,d".formatted(one.global())),
                Column.of("reduced", "Form holds less", 8, Style.NUMBER, one -> "%,d".formatted(one.reduced())));
    }

    private static Column<AccountCoverage> kind(String title, EventKind kind) {
        return Column.of(kind.name(), title, 7.5, Style.NUMBER, one -> "%,d".formatted(one.count(kind)));
    }

    static List<Column<CoverageGap>> gaps() {
        return List.of(
                Column.of("kind", "What is lacking", 10, Style.TEXT, gap -> gap.kind().words()),
                Column.of("account", "Account", 10, Style.MONO, gap -> gap.place().accountWords()),
                Column.of("region", "Region", 9, Style.MONO, gap -> gap.place().regionWords()),
                Column.of("from", "From UTC", 13.4, Style.MONO, gap -> Times.bare(gap.stretch().start())),
                Column.of("to", "To UTC", 13.4, Style.MONO, gap -> Times.bare(gap.stretch().end())),
                Column.of("words", "In words", 60, Style.TEXT, CoverageGap::words));
    }
}
