package org.trailcase.ui.kit.command;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Keys drawn as key caps.
final class KeyCaps {
    private KeyCaps() {}

    static HBox of(List<Keys> keys) {
        HBox caps = new HBox();
        caps.getStyleClass().add("key-caps");
        caps.setAlignment(Pos.CENTER_RIGHT);
        keys.forEach(one -> caps.getChildren().add(cap(one.caps())));
        return caps;
    }

    static Label cap(String text) {
        Label cap = new Label(text);
        cap.getStyleClass().addAll("key", "mono");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
