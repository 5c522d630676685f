package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.report.figure.CoverageFigure;

/// The map of accounts and Regions over time, and the gaps that digests tell of.
final class CoverageBlocks {
    private static final int COLUMNS = 96;
    private static final int ROWS_A_FIGURE = 36;
    private static final int MOST_ROWS = 4 * ROWS_A_FIGURE;
    private static final int MOST_GAPS = 60;

    private CoverageBlocks() {}

    static List<Block> of(Coverage coverage, double width) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of("Accounts and Regions over time"));
        figures(coverage.grid(COLUMNS), width, blocks);
        blocks.add(Block.Paragraph.of("Silence is no proof of a gap, nor that nothing happened: Regions that are rarely used are"
                + " silent. It is called confirmed where digests list every log file that was delivered then, all of them are in"
                + " evidence, and none holds an event of that time; what the trail was not told to record does not show even so."));
        blocks.add(accounts(coverage.accounts()));
        gaps(coverage, blocks);
        return blocks;
    }

    private static void figures(Grid grid, double width, List<Block> blocks) {
        int shown = Math.min(MOST_ROWS, grid.lines().size());
        for (int from = 0; from < shown; from += ROWS_A_FIGURE) {
            List<Grid.Line> some = grid.lines().subList(from, Math.min(shown, from + ROWS_A_FIGURE));
            Grid part = new Grid(grid.start(), grid.step(), grid.columns(), some);
            String rows = some.size() == grid.lines().size()
                    ? ""
                    : " Rows %d to %d of %d.".formatted(from + 1, from + some.size(), grid.lines().size());
            blocks.add(new Block.Figure(
                    Prose.of("Events by account and Region, by stretches of %s; the height of a bar tells the magnitude.%s"
                            .formatted(grid.stepWords(), rows)),
                    finding(part),
                    CoverageFigure.of(part, grid.highest(), width)));
        }
        if (shown < grid.lines().size()) {
            blocks.add(Block.Paragraph.of(
                    "The other rows are left out here; 'trailcase coverage' shows them all."));
        }
    }

    private static String finding(Grid grid) {
        List<String> counts = new ArrayList<>();
        for (CellState state : CellState.values()) {
            counts.add("%s %s".formatted(Words.number(grid.count(state)), state.words()));
        }
        return "Of %s in stretches of %s from %s to %s UTC: %s.".formatted(
                Words.count(grid.lines().size(), "account and Region", "accounts and Regions"),
                grid.stepWords(),
                Times.utc(grid.start()),
                Times.utc(grid.end()),
                String.join(", ", counts));
    }

    private static Block accounts(List<AccountCoverage> accounts) {
        return new Block.Table(
                Prose.of("Events by account: of services without a Region (IAM, CloudFront, Organizations, Route 53), and from"
                        + " forms that hold less than CloudTrail recorded."),
                List.of(
                        Column.left("Account", 16),
                        Column.left("First and last event (UTC)", 24),
                        Column.right("Read-only", 11),
                        Column.right("Changes", 11),
                        Column.right("Data", 9),
                        Column.right("Global", 9),
                        Column.right("Reduced", 9),
                        Column.right("All", 11)),
                accounts.stream()
                        .map(account -> Row.of(
                                Prose.of(account.words()),
                                Prose.EMPTY.fixed(Times.utc(account.first())).lineEnd().fixed(Times.utc(account.last())),
                                Prose.of(account.count(EventKind.MANAGEMENT_READ)),
                                Prose.of(account.count(EventKind.MANAGEMENT_WRITE)),
                                Prose.of(account.count(EventKind.DATA)),
                                Prose.of(account.global()),
                                Prose.of(account.reduced()),
                                Prose.of(account.events())))
                        .toList());
    }

    private static void gaps(Coverage coverage, List<Block> blocks) {
        List<CoverageGap> gaps = coverage.gaps();
        if (gaps.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_GAPS, gaps.size());
        blocks.add(new Block.Table(
                Prose.of(shown == gaps.size()
                        ? "Gaps by CloudTrail's digests; section 3 has them in words."
                        : "The first %d of %s gaps by CloudTrail's digests; 'trailcase coverage' lists them all."
                                .formatted(shown, Words.number(gaps.size()))),
                List.of(
                        Column.left("What is lacking", 24),
                        Column.left("Account", 20),
                        Column.left("Region", 20),
                        Column.left("From and to (UTC)", 36)),
                gaps.stream()
                        .limit(MOST_GAPS)
                        .map(gap -> Row.of(
                                Prose.of(gap.kind().words()),
                                Prose.of(gap.place().accountWords()),
                                Prose.of(gap.place().regionWords()),
                                Prose.EMPTY.fixed(Times.utc(gap.stretch().start())).lineEnd()
                                        .fixed(Times.utc(gap.stretch().end()))))
                        .toList()));
    }
}
