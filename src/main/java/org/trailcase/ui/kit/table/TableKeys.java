package org.trailcase.ui.kit.table;

import javafx.scene.input.KeyEvent;

/// Moves the current row by keyboard.
final class TableKeys {
    private final VirtualTable<?> table;

    TableKeys(VirtualTable<?> table) {
        this.table = table;
    }

    void install() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (table.size() > 0 && !event.isAltDown() && pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        switch (event.getCode()) {
            case DOWN, J -> move(event, 1);
            case UP, K -> move(event, -1);
            case PAGE_DOWN -> move(event, table.page());
            case PAGE_UP -> move(event, -table.page());
            case HOME -> move(event, -table.size());
            case END -> move(event, table.size());
            case LEFT -> table.moveColumn(-1);
            case RIGHT -> table.moveColumn(1);
            case ENTER -> table.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case A -> table.selection().all(table.size());
            case HOME -> move(event, -table.size());
            case END -> move(event, table.size());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, long by) {
        long current = table.selection().current().get();
        long to = Math.clamp(current < 0 ? Math.max(0, by - 1) : current + by, 0, table.size() - 1);
        if (event.isShiftDown()) {
            table.selection().extendTo(to);
        } else {
            table.selection().only(to);
        }
        table.reveal(to);
    }
}
