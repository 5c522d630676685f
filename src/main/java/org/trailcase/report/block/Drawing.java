package org.trailcase.report.block;

import java.util.List;

/// A vector picture in points, its origin at the top left.
public record Drawing(double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /// One mark of the pen. Later shapes cover earlier ones.
    public sealed interface Shape {}

    public record Line(Point from, Point to, Pen pen) implements Shape {}

    public record Box(Point corner, double width, double height, Ink fill, Pen pen) implements Shape {}

    public record Circle(Point centre, double radius, Ink fill, Pen pen) implements Shape {}

    /// A closed outline through the points.
    public record Polygon(List<Point> points, Ink fill, Pen pen) implements Shape {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /// Text whose baseline begins, ends or is centred at a point.
    public record Label(Point at, String text, Type type, Anchor anchor) implements Shape {}

    public record Point(double x, double y) {
        public Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /// A line's colour and width, dashed or not.
    public record Pen(Ink ink, double width, boolean dashed) {
        public static final Pen NONE = new Pen(Ink.NONE, 0, false);

        public static Pen of(Ink ink, double width) {
            return new Pen(ink, width, false);
        }
    }

    /// The size, weight and colour of a label.
    public record Type(double size, boolean strong, Ink ink) {}

    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
