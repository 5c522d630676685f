package org.trailcase.ui.overview;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.chart.OverviewChart;

/// The histogram with its words.
public final class OverviewView extends VBox {
    private final OverviewModel model;
    private final Label caption = CutText.explain(new Label());
    private final Label brushed = new Label();

    public OverviewView(OverviewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("overview");
        OverviewChart chart = new OverviewChart(palette);
        chart.histogram().bind(model.histogram());
        chart.brush().bindBidirectional(model.brush());
        chart.setOnBrush(model::brush);
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label title = new Label("Overview");
        title.getStyleClass().add("caption");
        title.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("muted");
        brushed.getStyleClass().addAll("accent", "strong");
        brushed.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label("click or drag to brush");
        hint.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, caption, gap, brushed, hint);
        head.getStyleClass().add("overview-head");
        getChildren().addAll(head, chart);
        model.histogram().subscribe(_ -> say());
        model.brush().subscribe(_ -> say());
    }

    private void say() {
        caption.setText(model.caption());
        brushed.setText(model.brushed().orElse(""));
    }
}
