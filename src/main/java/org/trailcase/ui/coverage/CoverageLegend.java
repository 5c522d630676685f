package org.trailcase.ui.coverage;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Palette;

/// What each shape of the map means.
final class CoverageLegend extends FlowPane {
    private static final double WIDTH = 22;
    private static final double HEIGHT = 14;

    CoverageLegend(ObservableValue<Palette> palette) {
        getStyleClass().add("coverage-legend");
        for (CellState state : CellState.values()) {
            Canvas sample = new Canvas(WIDTH, HEIGHT);
            palette.subscribe(now -> paint(sample.getGraphicsContext2D(), now, state));
            Label label = new Label(state.words(), sample);
            label.setTooltip(CutText.tooltip(state.sentence()));
            getChildren().add(label);
        }
    }

    private static void paint(GraphicsContext on, Palette palette, CellState state) {
        on.clearRect(0, 0, WIDTH, HEIGHT);
        new CellPainter(on, palette).paint(state, 0.5, 0, 0, WIDTH, HEIGHT);
        on.setStroke(palette.get("border"));
        on.setLineWidth(1);
        on.strokeRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
    }
}
