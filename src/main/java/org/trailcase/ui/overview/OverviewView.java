package org.trailcase.ui.overview;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.ChangeLook;
import org.trailcase.ui.kit.chart.Moment;
import org.trailcase.ui.kit.chart.OverviewChart;

/// The histogram with its words.
public final class OverviewView extends VBox {
    private static final int MOST = 24;

    private final OverviewModel model;
    private final Label caption = CutText.explain(new Label());
    private final Label brushed = new Label();
    private final Hyperlink changes = new Hyperlink();

    public OverviewView(OverviewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        getStyleClass().add("overview");
        OverviewChart chart = new OverviewChart(palette);
        chart.histogram().bind(model.histogram());
        chart.brush().bindBidirectional(model.brush());
        chart.setOnBrush(model::brush);
        chart.moments().bind(model.changes());
        chart.setOnMoments(moments -> open(chart, moments));
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
        HBox head = new HBox(title, caption, changes, gap, brushed, hint);
        head.getStyleClass().add("overview-head");
        getChildren().addAll(head, chart);
        model.histogram().subscribe(_ -> say());
        model.brush().subscribe(_ -> say());
        changes.setGraphic(ChangeLook.shape());
        changes.setMinWidth(Region.USE_PREF_SIZE);
        changes.setTooltip(CutText.tooltip("Calls of the trail that changed policies; choose one to see it"));
        changes.setOnAction(_ -> open(changes, model.changes().get()));
        model.changes().subscribe(this::count);
    }

    private void count(List<Moment> all) {
        changes.setText(all.size() == 1 ? "1 policy change" : "%,d policy changes".formatted(all.size()));
        changes.setVisible(!all.isEmpty());
        changes.setManaged(!all.isEmpty());
    }

    // One is shown at once; of several the person says which.
    private void open(Node beside, List<Moment> moments) {
        if (moments.size() == 1) {
            model.showEvent(moments.getFirst());
            return;
        }
        ContextMenu menu = new ContextMenu();
        moments.stream().limit(MOST).map(this::choice).forEach(menu.getItems()::add);
        if (moments.size() > MOST) {
            MenuItem more = new MenuItem("%,d more: see the tab Policies".formatted(moments.size() - MOST));
            more.setDisable(true);
            menu.getItems().add(more);
        }
        menu.show(beside, Side.BOTTOM, 0, 0);
    }

    private MenuItem choice(Moment moment) {
        MenuItem item = new MenuItem(Times.bare(moment.at()) + "  " + moment.words());
        item.setOnAction(_ -> model.showEvent(moment));
        return item;
    }

    private void say() {
        caption.setText(model.caption());
        brushed.setText(model.brushed().orElse(""));
    }
}
