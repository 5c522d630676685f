package org.trailcase.ui.kit.badge;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a recorded outcome looks.
public enum OutcomeLook {
    SUCCEEDED("succeeded", Feather.CHECK_CIRCLE, "success"),
    DENIED("denied", Feather.X_SQUARE, "denied"),
    FAILED("failed", Feather.ALERT_TRIANGLE, "warning"),
    UNKNOWN("not recorded", Feather.HELP_CIRCLE, "muted");

    private final String word;
    private final Feather shape;
    private final String colour;

    OutcomeLook(String word, Feather shape, String colour) {
        this.word = word;
        this.shape = shape;
        this.colour = colour;
    }

    public String word() {
        return word;
    }

    /// The style class of its colour.
    public String colour() {
        return colour;
    }

    public FontIcon icon() {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().addAll("small-icon", colour);
        return icon;
    }

    /// A word and a shape on tinted ground, as in "recorded: denied".
    public Label badge(String before) {
        Label badge = new Label(before + word, icon());
        badge.getStyleClass().addAll("badge", colour);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /// Turns a table cell into this outcome.
    public void dress(Label cell) {
        cell.setText(word);
        if (!(cell.getUserData() instanceof OutcomeLook before) || before != this || cell.getGraphic() == null) {
            for (OutcomeLook other : values()) {
                cell.getStyleClass().remove(other.colour);
            }
            cell.getStyleClass().add(colour);
            cell.setGraphic(icon());
            cell.setUserData(this);
        }
    }
}
