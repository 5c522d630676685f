package org.trailcase.ui.events;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.ui.state.Shown;

/// One sentence on the write actions in sight, and the switch for read-only events with what it hides.
final class WriteBand extends HBox {
    private final OpenCase open;
    private final Label sentence = Rows.paragraph("", "strong");
    private final Hyperlink show = new Hyperlink("Show them");
    private final ToggleButton reads = new ToggleButton();
    private final Label high = new Label();

    WriteBand(OpenCase open) {
        this.open = open;
        getStyleClass().add("write-band");
        sentence.setMinWidth(0);
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> open.ask(open.shown().get().writes().query()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FontIcon filter = new FontIcon(Feather.FILTER);
        filter.getStyleClass().add("small-icon");
        reads.setGraphic(filter);
        reads.getStyleClass().add("reads");
        reads.setMinWidth(Region.USE_PREF_SIZE);
        reads.setOnAction(_ -> open.toggleReads());
        FontIcon alert = new FontIcon(Feather.ALERT_TRIANGLE);
        alert.getStyleClass().addAll("small-icon", "warning");
        high.setGraphic(alert);
        high.getStyleClass().addAll("badge", "warning");
        high.setMinWidth(Region.USE_PREF_SIZE);
        high.setTooltip(CutText.tooltip(
                "Read-only calls that hand out credentials, secrets, data or the map of the account are among the hidden"
                        + " ones. Press the switch to see them."));
        getChildren().addAll(sentence, show, gap, high, reads);
        open.shown().subscribe(this::say);
    }

    private void say(Shown shown) {
        sentence.setText(shown.writes().sentence());
        sentence.setGraphic(shown.writes().look().icon());
        show.setVisible(shown.writes().attempted() > 0);
        boolean hides = open.hidesReads();
        reads.setSelected(hides);
        reads.setText(hides ? Numbered.of(shown.hidden().count(), "read", "reads") + " hidden" : "Hide reads");
        high.setText("%,d high-impact".formatted(shown.hidden().highImpact()));
        high.setVisible(shown.hidden().highImpact() > 0);
        high.setManaged(high.isVisible());
    }
}
