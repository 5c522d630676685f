package org.trailcase.report.block;

/// A column of a table: its head, where its cells stand, and its share of the table's width.
public record Column(String head, Align align, double share) {

    public static Column left(String head, double share) {
        return new Column(head, Align.LEFT, share);
    }

    public static Column right(String head, double share) {
        return new Column(head, Align.RIGHT, share);
    }

    public static Column centre(String head, double share) {
        return new Column(head, Align.CENTRE, share);
    }

    /// Words stand left, numbers right, single marks in the centre.
    public enum Align {
        LEFT,
        RIGHT,
        CENTRE
    }
}
