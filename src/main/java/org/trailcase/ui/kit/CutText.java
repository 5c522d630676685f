package org.trailcase.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Shows the whole of a text that was cut for lack of room.
public final class CutText {
    private static final Duration SOON = Duration.millis(350);
    private static final double WIDEST = 560;
    private static final String WHOLE = "whole-text";

    private CutText() {}

    /// Gives the label a tooltip with its whole text while the pointer is on it and the text is cut.
    public static <L extends Labeled> L explain(L label) {
        label.hoverProperty().subscribe(hover -> {
            String whole = label.getProperties().getOrDefault(WHOLE, label.getText()).toString();
            if (hover && (label.isTextTruncated() || !whole.equals(label.getText()))) {
                label.setTooltip(tooltip(whole));
            } else if (!hover) {
                label.setTooltip(null);
            }
        });
        return label;
    }

    /// Tells [#explain] what a label stands for that shows a shorter text.
    public static void whole(Labeled label, String text) {
        label.getProperties().put(WHOLE, text);
        label.setAccessibleHelp(text);
    }

    /// A tooltip of our size and delay.
    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(SOON);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        return tooltip;
    }
}
