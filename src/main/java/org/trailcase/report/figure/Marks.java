package org.trailcase.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Drawing.Anchor;
import org.trailcase.report.block.Drawing.Box;
import org.trailcase.report.block.Drawing.Circle;
import org.trailcase.report.block.Drawing.Label;
import org.trailcase.report.block.Drawing.Line;
import org.trailcase.report.block.Drawing.Pen;
import org.trailcase.report.block.Drawing.Point;
import org.trailcase.report.block.Drawing.Polygon;
import org.trailcase.report.block.Drawing.Shape;
import org.trailcase.report.block.Drawing.Type;
import org.trailcase.report.block.Ink;
import org.trailcase.report.block.Sign;

/// The marks of recorded outcomes in charts: a crossed square is denied, a circle succeeded, a triangle failed.
final class Marks {
    /// Half the width of a mark, in points.
    static final double HALF = 3.1;

    static final Type SMALL = new Type(7, false, Ink.MUTED);

    private Marks() {}

    static List<Shape> of(Sign outcome, Point at) {
        return of(outcome, at, HALF);
    }

    /// A mark that reaches `half` points from its centre.
    static List<Shape> of(Sign outcome, Point at, double half) {
        return switch (outcome) {
            case DENIED -> denied(at, half);
            case FAILED ->
                List.of(new Polygon(
                        List.of(at.plus(0, -half), at.plus(half, half), at.plus(-half, half)),
                        Ink.WARNING,
                        Pen.NONE));
            case SUCCEEDED -> List.of(new Circle(at, half, Ink.WHITE, Pen.of(Ink.INK, 1.2)));
            default ->
                List.of(new Box(
                        at.plus(-half, -half), 2 * half, 2 * half, Ink.WHITE, new Pen(Ink.MUTED, 0.9, true)));
        };
    }

    /// How many a mark stands for, to the right of it and on a ground of its own so that no line strikes it through.
    static List<Shape> countBeside(int count, Point mark) {
        return count(count, mark.plus(HALF + 1.2, 2.4));
    }

    /// For marks that stand on a line: beside them the number would cover it and what hangs from it.
    static List<Shape> countAbove(int count, Point mark) {
        return count(count, mark.plus(-HALF - 0.6, -HALF - 2.2));
    }

    private static List<Shape> count(int count, Point at) {
        String text = "×" + count;
        return List.of(
                new Box(at.plus(0, -5.6), 4.1 * text.length() + 1.2, 6.6, Ink.TINT, Pen.NONE),
                new Label(at.plus(0.6, 0), text, new Type(6.9, false, Ink.INK), Anchor.START));
    }

    /// Explains the marks from left to right, beginning at a point.
    static List<Shape> legend(List<Sign> outcomes, Point start) {
        List<Shape> shapes = new ArrayList<>();
        double x = 0;
        for (Sign outcome : outcomes) {
            Point at = start.plus(x + HALF, 0);
            shapes.addAll(of(outcome, at));
            shapes.add(new Label(at.plus(HALF + 3, 2.5), outcome.word(), new Type(7.4, false, Ink.INK), Anchor.START));
            x += 26 + outcome.word().length() * 4.2;
        }
        return shapes;
    }

    private static List<Shape> denied(Point at, double half) {
        double arm = half * 0.62;
        Pen white = Pen.of(Ink.WHITE, half * 0.3);
        return List.of(
                new Box(at.plus(-half, -half), 2 * half, 2 * half, Ink.DENIED, Pen.NONE),
                new Line(at.plus(-arm, -arm), at.plus(arm, arm), white),
                new Line(at.plus(-arm, arm), at.plus(arm, -arm), white));
    }
}
