package org.trailcase.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.trailcase.ui.kit.table.VirtualTable;

/// Moves the focus from one part of the window to the next.
final class Panes {
    private final List<Node> places;

    Panes(List<Node> places) {
        this.places = places.stream().filter(Node::isVisible).filter(node -> node.getScene() != null).toList();
    }

    void cycle(@Nullable Node focused, int direction) {
        int at = -1;
        for (int i = 0; i < places.size(); i++) {
            if (focused != null && holds(places.get(i), focused)) {
                at = i;
            }
        }
        for (int step = 1; step <= places.size(); step++) {
            Node next = firstFocusable(places.get(Math.floorMod(at + step * direction, places.size())));
            if (next != null) {
                next.requestFocus();
                return;
            }
        }
    }

    static boolean holds(Node place, Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == place) {
                return true;
            }
        }
        return false;
    }

    // A table first, where there is one: it is what the person works with.
    private static @Nullable Node firstFocusable(Node node) {
        Node table = node.lookup(".virtual-table");
        if (table instanceof VirtualTable<?> found && found.getScene() != null) {
            return found;
        }
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
