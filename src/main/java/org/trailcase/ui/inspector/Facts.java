package org.trailcase.ui.inspector;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Rows;

/// A list of names and values, each of which can be copied.
final class Facts extends VBox {
    Facts() {
        getStyleClass().addAll("facts", "boxed");
    }

    void add(String name, Optional<String> value, String... styles) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> add(name, text, styles));
    }

    void add(String name, String value, String... styles) {
        Label title = Rows.label(name, "muted", "fact-name");
        Label text = Rows.paragraph(value, styles);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button copy = Rows.iconButton(Feather.COPY, "Copy " + name, () -> Rows.copy(value));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setFocusTraversable(false);
        HBox row = new HBox(title, text, copy);
        row.getStyleClass().add("fact");
        getChildren().add(row);
    }
}
