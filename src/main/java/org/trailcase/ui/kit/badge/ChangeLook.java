package org.trailcase.ui.kit.badge;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How a change of policies looks: a diamond, beside a word.
public final class ChangeLook {
    private static final String DIAMOND = "M12 3 21 12 12 21 3 12Z";

    private ChangeLook() {}

    public static Shape24 shape() {
        return new Shape24(DIAMOND, "small-shape", "warning");
    }

    /// "2 changes", with the shape.
    public static Label count(long changes) {
        Label label = new Label(changes == 1 ? "1 change" : "%,d changes".formatted(changes), shape());
        label.getStyleClass().addAll("warning", "changes");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
