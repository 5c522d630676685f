package org.trailcase.ui.kit.badge;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the sentence on write actions looks. A success of a call is no good news here: what was let through is what the
/// examiner has to follow up.
public enum WritesLook {
    ALL_DENIED(Feather.SHIELD, "success"),
    SOME_SUCCEEDED(Feather.ALERT_TRIANGLE, "warning"),
    NEITHER(Feather.INFO, "muted");

    private final Feather shape;
    private final String colour;

    WritesLook(Feather shape, String colour) {
        this.shape = shape;
        this.colour = colour;
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
}
