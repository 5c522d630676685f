package org.trailcase.ui.coverage;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.ui.kit.Palette;

/// Draws one cell of the map. Each state has a shape of its own, so that nothing is told by colour alone.
final class CellPainter {
    private static final double HATCH = 5;
    private static final double FAINTEST = 0.25;

    private final GraphicsContext on;
    private final Palette palette;

    CellPainter(GraphicsContext on, Palette palette) {
        this.on = on;
        this.palette = palette;
    }

    /// `shade` is from 0 to 1, for the number of events.
    void paint(CellState state, double shade, double x, double y, double breadth, double tall) {
        switch (state) {
            case EVENTS -> fill(x, y, breadth, tall, blue(shade));
            case PARTIAL -> {
                hatch(x, y, breadth, tall);
                fill(x, y + Math.floor(tall / 2), breadth, Math.ceil(tall / 2), blue(shade));
            }
            case GAP -> hatch(x, y, breadth, tall);
            case QUIET -> {
                fill(x, y, breadth, tall, palette.get("inset"));
                fill(x, y + Math.floor(tall / 2) - 1, breadth, 2, palette.get("muted"));
            }
            case SILENT -> fill(x, y, breadth, tall, palette.get("inset"));
            case UNSEEN -> {}
        }
    }

    private Color blue(double shade) {
        return palette.get("background").interpolate(palette.get("accent"), FAINTEST + (1 - FAINTEST) * shade);
    }

    private void fill(double x, double y, double breadth, double tall, Color colour) {
        on.setFill(colour);
        on.fillRect(x, y, breadth, tall);
    }

    private void hatch(double x, double y, double breadth, double tall) {
        on.save();
        on.beginPath();
        on.rect(x, y, breadth, tall);
        on.clip();
        fill(x, y, breadth, tall, palette.get("warning-ground"));
        on.setStroke(palette.get("warning"));
        on.setLineWidth(1.2);
        // From a common origin, so that the lines of neighbours go on.
        for (double from = Math.floor((x - tall) / HATCH) * HATCH; from < x + breadth; from += HATCH) {
            on.strokeLine(from, y + tall, from + tall, y);
        }
        on.restore();
    }
}
