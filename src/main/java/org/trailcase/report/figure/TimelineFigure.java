package org.trailcase.report.figure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.trailcase.report.block.Sign;

/// Events over time, one lane for each session or principal, marked by their recorded outcome.
///
/// What failed stands above a lane's line, what succeeded on it, and what was denied hangs below it.
public final class TimelineFigure {
    /// The most lanes that stand on one page with their axis.
    public static final int MOST_LANES = 9;

    private static final double NAMES = 112;
    private static final double LANE = 60;
    private static final double LINE = 30;
    private static final double TOP = 6;
    private static final double FOOT = 46;
    /// Events of one kind that are closer than this stand together, with their number.
    private static final double CLUSTER = 30;

    /// So many characters of a lane's second line have room.
    private static final int NOTE = 26;

    private static final double STEP = 2 * Marks.HALF + 2;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Lane> lanes;
    private final ZoneId zone;
    private final double width;
    private final TimeAxis axis;

    private TimelineFigure(List<Lane> lanes, Instant from, Instant to, ZoneId zone, double width) {
        this.lanes = lanes;
        this.zone = zone;
        this.width = width;
        this.axis = new TimeAxis(from, to, NAMES, width - NAMES - 6);
    }

    /// A lane: what it is, a second line about it, and its events in any order.
    public record Lane(String name, String note, List<Mark> marks) {
        public Lane {
            marks = marks.stream().sorted(Comparator.comparing(Mark::time)).toList();
        }
    }

    /// An event on a lane; `outcome` is one of the recorded outcomes.
    public record Mark(Instant time, Sign outcome) {}

    /// Draws the lanes over the stretch of time, `width` points wide. Times in `zone` stand below those in UTC.
    public static Drawing of(List<Lane> lanes, Instant from, Instant to, ZoneId zone, double width) {
        return new TimelineFigure(lanes, from, to, zone, width).draw();
    }

    private Drawing draw() {
        grid();
        for (int at = 0; at < lanes.size(); at++) {
            lane(lanes.get(at), TOP + at * LANE);
        }
        double legend = bottom() + FOOT - 8;
        shapes.addAll(Marks.legend(List.copyOf(outcomes()), new Point(0, legend)));
        return new Drawing(width, bottom() + FOOT, shapes);
    }

    private double bottom() {
        return TOP + lanes.size() * LANE;
    }

    private void grid() {
        shapes.add(new Box(
                new Point(axis.left(), TOP), axis.right() - axis.left(), bottom() - TOP, Ink.TINT, Pen.NONE));
        for (Instant tick : axis.ticks()) {
            double x = axis.x(tick);
            shapes.add(new Line(new Point(x, TOP), new Point(x, bottom() + 3), Pen.of(Ink.RULE, 0.5)));
            axisLabel(tick, ZoneOffset.UTC, x, bottom() + 11, Ink.INK);
            axisLabel(tick, zone, x, bottom() + 20, Ink.MUTED);
        }
        shapes.add(new Label(new Point(0, bottom() + 11), "UTC", new Type(7.4, false, Ink.INK), Anchor.START));
        if (hasSecondZone()) {
            shapes.add(new Label(new Point(0, bottom() + 20), zone.getId(), Marks.SMALL, Anchor.START));
        }
    }

    private void axisLabel(Instant tick, ZoneId where, double x, double y, Ink ink) {
        if (where.equals(ZoneOffset.UTC) && ink == Ink.INK || hasSecondZone() && ink == Ink.MUTED) {
            shapes.add(new Label(new Point(x, y), axis.label(tick, where), new Type(7.2, false, ink), Anchor.MIDDLE));
        }
    }

    private boolean hasSecondZone() {
        return !zone.normalized().equals(ZoneOffset.UTC);
    }

    private void lane(Lane lane, double top) {
        double line = top + LINE;
        shapes.add(new Label(
                new Point(0, line), shortened(lane.name(), 23), new Type(7.8, true, Ink.INK), Anchor.START));
        List<String> note = wrapped(lane.note());
        for (int at = 0; at < note.size(); at++) {
            shapes.add(new Label(
                    new Point(0, line + 9 + 8.5 * at), shortened(note.get(at), NOTE), Marks.SMALL, Anchor.START));
        }
        if (lane.marks().isEmpty()) {
            return;
        }
        double first = axis.x(lane.marks().getFirst().time());
        double last = axis.x(lane.marks().getLast().time());
        shapes.add(new Line(new Point(first, line), new Point(last, line), Pen.of(Ink.CHART, 1.1)));
        clusters(lane, Sign.FAILED).forEach(cluster -> row(cluster, Sign.FAILED, line - 15));
        clusters(lane, Sign.NOT_RECORDED).forEach(cluster -> row(cluster, Sign.NOT_RECORDED, line - 24));
        // Stems first: a circle on the line covers the stem behind it.
        clusters(lane, Sign.DENIED).forEach(cluster -> hanging(cluster, line));
        clusters(lane, Sign.SUCCEEDED).forEach(cluster -> row(cluster, Sign.SUCCEEDED, line));
    }

    /// Marks side by side while they do not touch; else one with their number.
    private void row(List<Double> cluster, Sign outcome, double y) {
        if (isApart(cluster)) {
            cluster.forEach(x -> shapes.addAll(Marks.of(outcome, new Point(x, y))));
        } else {
            counted(cluster, outcome, y);
        }
    }

    private void hanging(List<Double> cluster, double line) {
        if (cluster.size() > 3) {
            stem(cluster.getFirst(), line, line + STEP + 2);
            counted(cluster, Sign.DENIED, line + STEP + 2);
            return;
        }
        for (int row = 0; row < cluster.size(); row++) {
            double y = line + (row + 1) * STEP + 2;
            stem(cluster.get(row), line, y);
            shapes.addAll(Marks.of(Sign.DENIED, new Point(cluster.get(row), y)));
        }
    }

    private void counted(List<Double> cluster, Sign outcome, double y) {
        Point at = new Point(cluster.getFirst(), y);
        shapes.addAll(Marks.of(outcome, at));
        shapes.addAll(
                outcome == Sign.SUCCEEDED
                        ? Marks.countAbove(cluster.size(), at)
                        : Marks.countBeside(cluster.size(), at));
    }

    private void stem(double x, double from, double to) {
        shapes.add(new Line(new Point(x, from), new Point(x, to), Pen.of(Ink.DENIED, 0.6)));
    }

    private List<List<Double>> clusters(Lane lane, Sign outcome) {
        List<List<Double>> clusters = new ArrayList<>();
        for (Mark mark : lane.marks()) {
            double x = axis.x(mark.time());
            if (mark.outcome() == outcome) {
                if (clusters.isEmpty() || x - clusters.getLast().getFirst() >= CLUSTER) {
                    clusters.add(new ArrayList<>());
                }
                clusters.getLast().add(x);
            }
        }
        return clusters;
    }

    private static boolean isApart(List<Double> cluster) {
        for (int at = 1; at < cluster.size(); at++) {
            if (cluster.get(at) - cluster.get(at - 1) < STEP) {
                return false;
            }
        }
        return true;
    }

    private Set<Sign> outcomes() {
        Set<Sign> outcomes = EnumSet.noneOf(Sign.class);
        lanes.forEach(lane -> lane.marks().forEach(mark -> outcomes.add(mark.outcome())));
        return outcomes;
    }

    /// A role and its session's name stand below each other where one line does not hold them.
    private static List<String> wrapped(String note) {
        int slash = note.indexOf('/');
        return note.codePointCount(0, note.length()) <= NOTE || slash < 0 || slash == note.length() - 1
                ? List.of(note)
                : List.of(note.substring(0, slash + 1), note.substring(slash + 1));
    }

    /// Lanes have little room for names; the table of sessions gives them whole. The middle goes: names that share a
    /// beginning differ at their end.
    private static String shortened(String text, int length) {
        int[] points = text.codePoints().toArray();
        if (points.length <= length) {
            return text;
        }
        int end = (length - 1) / 2;
        int start = length - 1 - end;
        return new String(points, 0, start) + "…" + new String(points, points.length - end, end);
    }
}
