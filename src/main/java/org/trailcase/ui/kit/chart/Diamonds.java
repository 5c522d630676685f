package org.trailcase.ui.kit.chart;

import javafx.scene.canvas.GraphicsContext;
import org.trailcase.ui.kit.Palette;

/// The shape of a change of policies: a diamond, in every chart.
final class Diamonds {
    static final double HALF = 4.5;

    private Diamonds() {}

    static void draw(GraphicsContext on, Palette palette, double x, double y) {
        double[] across = {x - HALF, x, x + HALF, x};
        double[] down = {y, y - HALF, y, y + HALF};
        on.setFill(palette.get("warning-ground"));
        on.fillPolygon(across, down, 4);
        on.setStroke(palette.get("warning"));
        on.setLineWidth(1.5);
        on.strokePolygon(across, down, 4);
    }
}
