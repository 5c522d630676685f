package org.trailcase.report.figure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Drawing.Anchor;
import org.trailcase.report.block.Drawing.Box;
import org.trailcase.report.block.Drawing.Label;
import org.trailcase.report.block.Drawing.Line;
import org.trailcase.report.block.Drawing.Pen;
import org.trailcase.report.block.Drawing.Point;
import org.trailcase.report.block.Drawing.Shape;
import org.trailcase.report.block.Drawing.Type;
import org.trailcase.report.block.Ink;

/// Accounts and Regions over time: a bar as high as its events are many, hatched where digests tell of a gap, a line where
/// silence is confirmed, a dot where it is not, and nothing where nothing is in evidence.
public final class CoverageFigure {
    private static final double LEFT = 128;
    private static final double ROW = 13;
    private static final double TALL = 10;
    private static final double FOOT = 42;
    private static final double HATCH = 2.6;
    private static final Pen HATCHED = Pen.of(Ink.WARNING, 0.6);
    private static final Type NAME = new Type(7.2, false, Ink.INK);

    private final Grid grid;
    private final long highest;
    private final double width;
    private final List<Shape> shapes = new ArrayList<>();

    private CoverageFigure(Grid grid, long highest, double width) {
        this.grid = grid;
        this.highest = highest;
        this.width = width;
    }

    /// Draws the lines of a map; `highest` is the largest count of the whole map, of which this may be a part.
    public static Drawing of(Grid grid, long highest, double width) {
        return new CoverageFigure(grid, highest, width).draw();
    }

    private Drawing draw() {
        for (int row = 0; row < grid.lines().size(); row++) {
            line(grid.lines().get(row), row * ROW);
        }
        double floor = grid.lines().size() * ROW + 1;
        axis(floor);
        legend(new Point(0, floor + 30));
        return new Drawing(width, floor + FOOT, shapes);
    }

    private double x(double column) {
        return LEFT + (width - LEFT - 2) * column / Math.max(1, grid.columns());
    }

    private void line(Grid.Line line, double top) {
        Point base = new Point(0, top + TALL - 2);
        shapes.add(new Label(base, line.place().accountWords(), Marks.SMALL, Anchor.START));
        shapes.add(new Label(base.plus(58, 0), line.place().regionWords(), NAME, Anchor.START));
        shapes.add(new Line(new Point(LEFT, top + TALL), new Point(x(grid.columns()), top + TALL), Pen.of(Ink.HAIR, 0.4)));
        for (int column = 0; column < grid.columns(); column++) {
            Grid.Cell cell = line.cells().get(column);
            cell(cell.state(), Grid.shade(cell.events(), highest), new Point(x(column), top), x(column + 1.0) - x(column));
        }
    }

    private void cell(CellState state, double share, Point corner, double breadth) {
        switch (state) {
            case EVENTS -> bar(share, corner, breadth, TALL);
            case PARTIAL -> {
                hatch(corner, breadth);
                bar(share, corner, breadth, TALL / 2);
            }
            case GAP -> hatch(corner, breadth);
            case QUIET -> {
                Point at = corner.plus(0, TALL / 2);
                shapes.add(new Line(at, at.plus(breadth, 0), Pen.of(Ink.CHART, 1.1)));
            }
            case SILENT -> {
                Point at = corner.plus(breadth / 2 - 0.5, TALL - 2.4);
                shapes.add(new Box(at, 1, 1, Ink.CHART, Pen.NONE));
            }
            case UNSEEN -> {}
        }
    }

    private void bar(double share, Point corner, double breadth, double most) {
        double tall = Math.max(1, most * share);
        double gap = breadth > 3 ? 0.4 : 0;
        shapes.add(new Box(corner.plus(0, TALL - tall), Math.max(0.4, breadth - gap), tall, Ink.ACCENT, Pen.NONE));
    }

    // Each line runs from lower left to upper right and ends at the sides of the cell.
    private void hatch(Point corner, double breadth) {
        shapes.add(new Box(corner, breadth, TALL, Ink.NONE, Pen.of(Ink.WARNING, 0.4)));
        double first = Math.ceil((corner.x() - TALL) / HATCH) * HATCH;
        for (double from = first; from < corner.x() + breadth; from += HATCH) {
            double left = Math.max(from, corner.x());
            double right = Math.min(from + TALL, corner.x() + breadth);
            if (left < right) {
                shapes.add(new Line(
                        new Point(left, corner.y() + TALL - (left - from)),
                        new Point(right, corner.y() + TALL - (right - from)),
                        HATCHED));
            }
        }
    }

    private void axis(double floor) {
        TimeAxis axis = new TimeAxis(grid.start(), grid.end(), 0, 1);
        double span = grid.end().toEpochMilli() - grid.start().toEpochMilli();
        shapes.add(new Line(new Point(LEFT, floor), new Point(x(grid.columns()), floor), Pen.of(Ink.INK, 0.7)));
        for (Instant tick : axis.ticks()) {
            if (tick.isBefore(grid.start()) || tick.isAfter(grid.end())) {
                continue;
            }
            double x = x((tick.toEpochMilli() - grid.start().toEpochMilli()) / span * grid.columns());
            shapes.add(new Line(new Point(x, floor), new Point(x, floor + 3), Pen.of(Ink.INK, 0.5)));
            Anchor anchor = x > width - 20 ? Anchor.END : Anchor.MIDDLE;
            shapes.add(new Label(new Point(x, floor + 11), axis.label(tick, ZoneOffset.UTC), NAME, anchor));
        }
    }

    private void legend(Point at) {
        double x = 0;
        for (CellState state : CellState.values()) {
            cell(state, 1, at.plus(x, -8), 12);
            if (state == CellState.UNSEEN) {
                shapes.add(new Box(at.plus(x, -8), 12, TALL, Ink.NONE, Pen.of(Ink.HAIR, 0.4)));
            }
            shapes.add(new Label(at.plus(x + 15, -0.6), state.words(), new Type(7.4, false, Ink.INK), Anchor.START));
            x += 24 + state.words().length() * 4.1;
        }
        shapes.add(new Label(at.plus(x, -0.6), "time in UTC", Marks.SMALL, Anchor.START));
    }
}
