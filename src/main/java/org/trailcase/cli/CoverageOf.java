package org.trailcase.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.Coverage;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.EventKind;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows where and when the evidence holds events, and what could not have been seen.
@Command(
        name = "coverage",
        description = {
            "Show by account, Region and time where events are in evidence, where there is silence and where digests tell of gaps.",
            "Exit status 1 where digests tell of a gap."
        },
        mixinStandardHelpOptions = true)
final class CoverageOf extends CaseCommand {
    private static final int MAP_WIDTH = 72;
    private static final int MOST_COLUMNS = 1000;

    @Option(names = "--json", description = "As JSON, with the whole map.")
    private boolean json;

    @Override
    public Integer call() {
        // Opened to work with where that may be, so that the hashes that digests need stay in the case.
        try (CaseFile caseFile = Files.isWritable(path()) ? open() : read();
                TerminalProgress progress = new TerminalProgress(err())) {
            Coverage coverage = caseFile.coverage(progress);
            if (json) {
                out().println(JsonWriter.pretty(CoverageJson.of(coverage, coverage.grid(MOST_COLUMNS))));
            } else {
                print(coverage);
            }
            return coverage.gaps().isEmpty() ? 0 : CommandLineProgram.DOES_NOT_HOLD;
        }
    }

    private void print(Coverage coverage) {
        coverage.accounts().forEach(this::print);
        Grid grid = coverage.grid(MAP_WIDTH);
        if (!grid.lines().isEmpty()) {
            printMap(grid);
        }
        coverage.gaps().forEach(this::print);
        say("What could not have been seen:");
        coverage.limits().forEach(limit -> say("  " + limit));
    }

    private void print(AccountCoverage account) {
        say("Account %s: %s from %s to %s.".formatted(
                account.words(),
                Output.count(account.events(), "event", "events"),
                Output.time(account.first()),
                Output.time(account.last())));
        List<String> kinds = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            if (kind.isExpected() || account.count(kind) > 0) {
                kinds.add("%s %,d".formatted(kind.words(), account.count(kind)));
            }
        }
        say("  " + String.join("; ", kinds) + ".");
    }

    private void printMap(Grid grid) {
        say("Each sign is %s, from %s to %s.".formatted(
                grid.stepWords(), Output.time(grid.start()), Output.time(grid.end())));
        say(Arrays.stream(CellState.values())
                .map(state -> "  %s %s".formatted(sign(state), state.words()))
                .collect(Collectors.joining()));
        Output.table(
                out(),
                List.of("Account", "Region", "Events", "Map"),
                grid.lines().stream()
                        .map(line -> List.of(
                                Output.plain(line.place().accountWords()),
                                Output.plain(line.place().regionWords()),
                                "%,d".formatted(line.events()),
                                "|" + line.cells().stream().map(cell -> sign(cell.state())).collect(Collectors.joining())
                                        + "|"))
                        .toList());
    }

    private static String sign(CellState state) {
        return switch (state) {
            case EVENTS -> "#";
            case PARTIAL -> "%";
            case GAP -> "!";
            case QUIET -> "-";
            case SILENT -> ".";
            case UNSEEN -> "?";
        };
    }

    private void print(CoverageGap gap) {
        String when = gap.stretch().start().equals(gap.stretch().end())
                ? "at a time that cannot be told"
                : "from %s to %s".formatted(Output.time(gap.stretch().start()), Output.time(gap.stretch().end()));
        say("Gap, %s, %s, %s: %s".formatted(gap.kind().words(), gap.place().words(), when, gap.words()));
    }

    private void say(String line) {
        out().println(Output.plain(line));
    }
}
