package org.trailcase.ui.inspector.why;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.Rows;

/// One layer in one line, which opens on what is known of it.
final class LayerRow extends VBox {
    private final HBox line;
    private final VBox details = new VBox();
    private final FontIcon arrow = Rows.icon(Feather.CHEVRON_RIGHT, "muted");

    LayerRow(String number, String name, Node icon, String words, List<Node> inside) {
        Label place = Rows.label(number, "muted", "layer-number");
        Label title = Rows.label(name, "layer-name");
        Label said = Rows.label(words, "layer-words");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        line = new HBox(place, title, icon, said);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("layer");
        getStyleClass().add("layer-row");
        setAccessibleText(name + ": " + words);
        details.getStyleClass().add("layer-details");
        details.getChildren().setAll(inside);
        getChildren().add(line);
        if (!inside.isEmpty()) {
            line.getChildren().add(arrow);
            opens();
        }
    }

    private void opens() {
        getStyleClass().add("opens");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp("Enter shows what is known of the layer");
        line.setOnMouseClicked(_ -> {
            requestFocus();
            toggle();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isFocused() && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                toggle();
                event.consume();
            }
        });
    }

    void toggle() {
        boolean open = getChildren().remove(details);
        if (!open) {
            getChildren().add(details);
        }
        arrow.setIconCode(open ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
    }

    LayerRow tinted(String... styles) {
        line.getStyleClass().addAll(styles);
        return this;
    }
}
