package org.trailcase.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small arrangements that several views share.
public final class Rows {
    private Rows() {}

    /// A caption at the left and something about it at the right.
    public static HBox caption(String title, Node... right) {
        Label caption = new Label(title);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(caption, gap());
        row.getChildren().addAll(right);
        row.getStyleClass().add("caption-row");
        return row;
    }

    /// Takes what room is left.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return CutText.explain(label);
    }

    /// A text of several lines.
    public static Label paragraph(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("paragraph");
        label.getStyleClass().addAll(styles);
        return label;
    }

    public static FontIcon icon(Feather shape, String... styles) {
        FontIcon icon = new FontIcon(shape);
        icon.getStyleClass().add("small-icon");
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// A button with an icon and no words but those of its tooltip.
    public static Button iconButton(Feather shape, String words, Runnable action) {
        Button button = new Button("", icon(shape));
        button.getStyleClass().add("flat");
        button.setTooltip(CutText.tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
