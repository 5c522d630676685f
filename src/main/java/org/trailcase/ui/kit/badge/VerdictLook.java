package org.trailcase.ui.kit.badge;

import javafx.scene.control.Label;

/// How a verdict looks.
///
/// Shapes are paths on a grid of 24 pixels with a line of 2; those of check-circle, x-octagon and alert-triangle are
/// Feather's (MIT licence), the others are drawn in its manner.
public enum VerdictLook {
    ALLOWED("Allowed", "success", "M22 11.08V12a10 10 0 1 1-5.93-9.14 M22 4 12 14.01 9 11.01"),
    EXPLICIT_DENY("Explicitly denied", "denied", Shapes.OCTAGON + "M15 9 9 15 M9 9 15 15"),
    IMPLICIT_DENY("Implicitly denied", "implicit", Shapes.OCTAGON + "M8 12h8"),
    UNDECIDED(
            "Undecided",
            "undecided",
            "M12 1.5 22.5 12 12 22.5 1.5 12Z M9.7 9.6a2.4 2.4 0 0 1 4.6 .7c0 1.6-2.3 2.1-2.3 3.2 M12 16.6h.01"),
    NOT_AUTHORIZATION(
            "Not an authorization matter",
            "muted",
            "M10.29 3.86 1.82 18a2 2 0 0 0 1.71 3h16.94a2 2 0 0 0 1.71-3L13.71 3.86a2 2 0 0 0-3.42 0z M12 9v4 M12 17h.01"),
    CONFLICT("Log and evaluation disagree", "denied", "M4 9h16 M4 15h16 M17 3.5 7 20.5");

    private final String word;
    private final String colour;
    private final String path;

    VerdictLook(String word, String colour, String path) {
        this.word = word;
        this.colour = colour;
        this.path = path;
    }

    public String word() {
        return word;
    }

    /// The style class of its colour.
    public String colour() {
        return colour;
    }

    public Shape24 shape(String size) {
        return shape(size, colour);
    }

    /// The shape in another colour than its own.
    public Shape24 shape(String size, String colour) {
        return new Shape24(path, size, colour);
    }

    /// Word and shape for a table or a list.
    public Label label() {
        Label label = new Label(word, shape("small-shape"));
        label.getStyleClass().addAll("verdict", colour);
        return label;
    }

    // A holder of its own, because a constant may not use a static field of its enum.
    private static final class Shapes {
        private static final String OCTAGON =
                "M7.86 2 16.14 2 22 7.86 22 16.14 16.14 22 7.86 22 2 16.14 2 7.86Z ";
    }
}
