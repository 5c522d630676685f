package org.trailcase.ui.kit.command;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lays one floating sheet at a time over the window. Escape closes it and gives the focus back where it was.
public final class Sheets extends StackPane {
    private final Region scrim = new Region();
    private @Nullable Node sheet;
    private @Nullable Node before;

    public Sheets(Node window) {
        scrim.getStyleClass().add("scrim");
        scrim.setVisible(false);
        scrim.setOnMouseClicked(_ -> close());
        getChildren().addAll(window, scrim);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && sheet != null) {
                if (!hideList(sheet)) {
                    close();
                }
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenus);
    }

    // The keys of the menus work in the whole scene, whatever lies over it: the sheet lets none of them through.
    private void keepFromMenus(KeyEvent event) {
        if (sheet != null && (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey())) {
            event.consume();
        }
    }

    // The first Escape closes an open list of choices, the next one the sheet.
    private static boolean hideList(Node sheet) {
        boolean hidden = false;
        for (Node node : sheet.lookupAll(".combo-box-base")) {
            if (node instanceof ComboBoxBase<?> list && list.isShowing()) {
                list.hide();
                hidden = true;
            }
        }
        return hidden;
    }

    /// Shows this sheet in the place of any other; `first` gets the focus. Its preferred size comes from the style sheet.
    public void show(Region next, Node first) {
        if (sheet == null) {
            before = getScene().getFocusOwner();
        } else {
            getChildren().remove(sheet);
        }
        sheet = next;
        next.getStyleClass().add("floating-sheet");
        next.maxWidthProperty().bind(Bindings.min(next.prefWidthProperty(), widthProperty().multiply(0.96)));
        next.maxHeightProperty().bind(Bindings.min(next.prefHeightProperty(), heightProperty().multiply(0.84)));
        StackPane.setAlignment(next, Pos.TOP_CENTER);
        getChildren().add(next);
        scrim.setVisible(true);
        // What a form scrolls is in the window only once it is laid out, and only then can it take the focus.
        applyCss();
        layout();
        first.requestFocus();
    }

    public boolean isOpen() {
        return sheet != null;
    }

    public void close() {
        Node open = sheet;
        if (open == null) {
            return;
        }
        getChildren().remove(open);
        sheet = null;
        scrim.setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }
}
