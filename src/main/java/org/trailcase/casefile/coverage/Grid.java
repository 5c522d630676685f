package org.trailcase.casefile.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The map: a row for each place, a column for each step of time, in UTC.
public record Grid(Instant start, Duration step, int columns, List<Line> lines) {
    public static final Grid EMPTY = new Grid(Instant.EPOCH, Duration.ofHours(1), 0, List.of());

    public Grid {
        lines = List.copyOf(lines);
    }

    /// One place over time.
    public record Line(Place place, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public long count(CellState state) {
            return cells.stream().filter(cell -> cell.state() == state).count();
        }

        public long events() {
            return cells.stream().mapToLong(Cell::events).sum();
        }
    }

    /// One place in one step.
    public record Cell(long events, CellState state) {}

    public Instant end() {
        return startOf(columns);
    }

    public Instant startOf(int column) {
        return start.plus(step.multipliedBy(column));
    }

    public Stretch stretch(int column) {
        return new Stretch(startOf(column), startOf(column + 1));
    }

    public long highest() {
        return lines.stream()
                .flatMapToLong(line -> line.cells().stream().mapToLong(Cell::events))
                .max()
                .orElse(0);
    }

    public long count(CellState state) {
        return lines.stream().mapToLong(line -> line.count(state)).sum();
    }

    /// How dark so many events are drawn, from 0 to 1, by magnitude: one event still shows beside a million.
    public static double shade(long events, long highest) {
        return events == 0 ? 0 : (1 + Math.log(events)) / (1 + Math.log(Math.max(events, highest)));
    }

    /// "1 hour", "6 hours", "1 day".
    public String stepWords() {
        long hours = step.toHours();
        long number = hours % 24 == 0 ? hours / 24 : hours;
        return "%,d %s%s".formatted(number, hours % 24 == 0 ? "day" : "hour", number == 1 ? "" : "s");
    }
}
