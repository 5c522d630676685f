package org.trailcase.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Sheets;

/// The frame around a form: a title, what is wrong, and the buttons that leave it or take it over.
final class FormSheet extends VBox {
    private final Label mistake = Rows.paragraph("", "denied");

    FormSheet(Sheets sheets, String words, Feather icon, Region form, Button take) {
        getStyleClass().add("new-case");
        Label title = Rows.label(words, "panel-title");
        title.setGraphic(Rows.icon(icon, "accent"));
        HBox head = new HBox(title);
        head.getStyleClass().add("sheet-head");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> sheets.close());
        cancel.setMinWidth(USE_PREF_SIZE);
        take.getStyleClass().add("primary");
        take.setDefaultButton(true);
        take.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(mistake, Priority.ALWAYS);
        mistake.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(mistake, cancel, take);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(head, scroll, foot);
    }

    /// Says what is wrong with the form.
    void say(Optional<String> sentence) {
        mistake.setText(sentence.orElse(""));
    }
}
