package org.trailcase.report.figure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.trailcase.report.block.Words;

/// How many events the evidence holds over time: grey bars for all, dark within them for those that are marked.
public final class HistogramFigure {
    private static final double HEIGHT = 62;
    private static final double LEFT = 34;
    private static final double FOOT = 30;
    private static final double TOP = 8;

    private HistogramFigure() {}

    /// The events from `start` to the next bin's start.
    public record Bin(Instant start, long events, long marked) {}

    /// Draws bins of equal length in time order, the last of which ends at `end`.
    public static Drawing of(List<Bin> bins, Instant end, double width) {
        List<Shape> shapes = new ArrayList<>();
        TimeAxis axis = new TimeAxis(bins.getFirst().start(), end, LEFT, width - LEFT - 6);
        long most = Math.max(1, bins.stream().mapToLong(Bin::events).max().orElse(1));
        double floor = TOP + HEIGHT;
        for (int at = 0; at < bins.size(); at++) {
            double left = axis.x(bins.get(at).start());
            double right = axis.x(at + 1 < bins.size() ? bins.get(at + 1).start() : end);
            bar(shapes, left, right, height(bins.get(at).events(), most), Ink.CHART);
            bar(shapes, left, right, height(bins.get(at).marked(), most), Ink.ACCENT);
        }
        shapes.add(new Line(new Point(LEFT, floor), new Point(axis.right(), floor), Pen.of(Ink.INK, 0.7)));
        shapes.add(new Label(new Point(LEFT - 5, TOP + 5), Words.number(most), Marks.SMALL, Anchor.END));
        shapes.add(new Label(new Point(LEFT - 5, floor), "0", Marks.SMALL, Anchor.END));
        for (Instant tick : axis.ticks()) {
            double x = axis.x(tick);
            shapes.add(new Line(new Point(x, floor), new Point(x, floor + 3), Pen.of(Ink.INK, 0.5)));
            String label = axis.label(tick, ZoneOffset.UTC);
            shapes.add(new Label(new Point(x, floor + 11), label, new Type(7.2, false, Ink.INK), Anchor.MIDDLE));
        }
        legend(shapes, new Point(LEFT, floor + 24));
        return new Drawing(width, floor + FOOT, shapes);
    }

    private static void bar(List<Shape> shapes, double left, double right, double height, Ink ink) {
        if (height > 0) {
            double gap = right - left > 3 ? 0.6 : 0;
            Point corner = new Point(left, TOP + HEIGHT - height);
            shapes.add(new Box(corner, Math.max(0.6, right - left - gap), height, ink, Pen.NONE));
        }
    }

    /// A single event among thousands still shows: no bar is lower than a visible line.
    private static double height(long events, long most) {
        return events == 0 ? 0 : Math.max(0.9, HEIGHT * events / most);
    }

    private static void legend(List<Shape> shapes, Point at) {
        Type type = new Type(7.4, false, Ink.INK);
        shapes.add(new Box(at.plus(0, -6), 6, 6, Ink.CHART, Pen.NONE));
        shapes.add(new Label(at.plus(9.5, -0.6), "events", type, Anchor.START));
        shapes.add(new Box(at.plus(52, -6), 6, 6, Ink.ACCENT, Pen.NONE));
        shapes.add(new Label(at.plus(61.5, -0.6), "marked events", type, Anchor.START));
        shapes.add(new Label(at.plus(128, -0.6), "time in UTC", Marks.SMALL, Anchor.START));
    }
}
