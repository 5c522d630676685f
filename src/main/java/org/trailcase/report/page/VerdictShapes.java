package org.trailcase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Drawing.Box;
import org.trailcase.report.block.Drawing.Circle;
import org.trailcase.report.block.Drawing.Line;
import org.trailcase.report.block.Drawing.Pen;
import org.trailcase.report.block.Drawing.Point;
import org.trailcase.report.block.Drawing.Polygon;
import org.trailcase.report.block.Drawing.Shape;
import org.trailcase.report.block.Ink;
import org.trailcase.report.block.Sign;

/// The shapes of the verdicts; none of them is a shape of a recorded outcome.
final class VerdictShapes {
    private static final double SIZE = 9;
    private static final double MIDDLE = SIZE / 2;
    private static final double RADIUS = 4;

    private VerdictShapes() {}

    static Drawing of(Sign sign) {
        Ink ink = sign.ink();
        Pen pen = Pen.of(ink, 1.1);
        List<Shape> shapes =
                switch (sign) {
                    case EXPLICITLY_DENIED -> List.of(corners(8, ink, Pen.NONE), bar(Pen.of(Ink.WHITE, 1.5)));
                    case IMPLICITLY_DENIED -> List.of(corners(8, Ink.NONE, pen), bar(pen));
                    case ALLOWED -> List.of(ring(pen), line(-2, 0, -0.6, 1.6, pen), line(-0.6, 1.6, 2.1, -1.6, pen));
                    case UNDECIDED -> List.of(ring(new Pen(ink, 1.1, true)), dot(ink));
                    case NOT_AUTHORIZATION -> List.of(ring(pen), line(-2.6, 2.6, 2.6, -2.6, pen));
                    case CONFLICT -> conflict(pen);
                    case DENIED, SUCCEEDED, FAILED, NOT_RECORDED ->
                        throw new IllegalArgumentException(sign + " is an outcome, whose shape is a character.");
                };
        return new Drawing(SIZE, SIZE, shapes);
    }

    private static List<Shape> conflict(Pen pen) {
        return List.of(
                corners(4, Ink.NONE, pen),
                line(0, -2.2, 0, 0.6, pen),
                new Box(new Point(MIDDLE - 0.6, MIDDLE + 1.3), 1.2, 1.2, pen.ink(), Pen.NONE));
    }

    private static Shape ring(Pen pen) {
        return new Circle(new Point(MIDDLE, MIDDLE), RADIUS, Ink.NONE, pen);
    }

    private static Shape dot(Ink ink) {
        return new Circle(new Point(MIDDLE, MIDDLE), 1.1, ink, Pen.NONE);
    }

    private static Shape bar(Pen pen) {
        return line(-2, 0, 2, 0, pen);
    }

    private static Shape line(double fromX, double fromY, double toX, double toY, Pen pen) {
        Point middle = new Point(MIDDLE, MIDDLE);
        return new Line(middle.plus(fromX, fromY), middle.plus(toX, toY), pen);
    }

    /// A regular outline: an octagon stands on an edge, a square on its corner.
    private static Shape corners(int count, Ink fill, Pen pen) {
        double turn = count == 8 ? Math.PI / 8 : 0;
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double angle = turn + 2 * Math.PI * at / count;
            points.add(new Point(MIDDLE + RADIUS * Math.cos(angle), MIDDLE + RADIUS * Math.sin(angle)));
        }
        return new Polygon(points, fill, pen);
    }
}
