package org.trailcase.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Drawing;
import org.trailcase.report.block.Drawing.Point;
import org.trailcase.report.block.Drawing.Shape;
import org.trailcase.report.block.Sign;

/// One mark for each attempt, in the order given.
public final class Pictogram {
    private static final double STEP = 17;
    private static final double HALF = 6;

    private Pictogram() {}

    /// Rows of marks, as many in a row as `width` points hold.
    public static Drawing of(List<Sign> outcomes, double width) {
        int inRow = (int) Math.max(1, width / STEP);
        List<Shape> shapes = new ArrayList<>();
        for (int at = 0; at < outcomes.size(); at++) {
            Point centre = new Point(HALF + at % inRow * STEP, HALF + 1 + at / inRow * STEP);
            shapes.addAll(Marks.of(outcomes.get(at), centre, HALF));
        }
        int rows = Math.ceilDiv(outcomes.size(), inRow);
        return new Drawing(width, rows * STEP, shapes);
    }
}
