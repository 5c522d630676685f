package org.trailcase.ui.kit.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Runs commands by key.
///
/// Keys without Ctrl or Alt work only where nothing is typed; letters and digits, which act on what is selected, only
/// where the selection is at hand.
public final class KeyBindings {
    private final Scene scene;
    private final Supplier<List<Command>> commands;
    private final Predicate<Node> atHand;
    private boolean swallow;

    private KeyBindings(Scene scene, Supplier<List<Command>> commands, Predicate<Node> atHand) {
        this.scene = scene;
        this.commands = commands;
        this.atHand = atHand;
    }

    /// `commands` is asked at each key: another case brings other ones, and an open sheet leaves none. `atHand` tells
    /// whether letters and digits work while this node has the focus.
    public static void install(Scene scene, Supplier<List<Command>> commands, Predicate<Node> atHand) {
        KeyBindings bindings = new KeyBindings(scene, commands, atHand);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, bindings::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, bindings::typed);
    }

    private void pressed(KeyEvent event) {
        swallow = false;
        run(event);
    }

    // A letter that opened a text field would arrive there as its first text.
    private void typed(KeyEvent event) {
        if (swallow) {
            swallow = false;
            event.consume();
        } else {
            run(event);
        }
    }

    private void run(KeyEvent event) {
        Optional<Command> command = commands.get().stream()
                .filter(one -> one.keys().stream()
                        .anyMatch(keys -> keys.matches(event) && isFree(keys, event, scene.getFocusOwner())))
                .findFirst();
        if (command.isPresent()) {
            event.consume();
            swallow = event.getEventType() == KeyEvent.KEY_PRESSED;
            command.get().run();
        }
    }

    private boolean isFree(Keys keys, KeyEvent event, @Nullable Node owner) {
        if (owner == null) {
            return true;
        }
        if (owner instanceof TextInputControl) {
            return !keys.isSingle() && !isEditing(event);
        }
        boolean taken = owner instanceof ComboBoxBase<?>
                || (owner instanceof ButtonBase && event.getCode() == KeyCode.SPACE);
        return !keys.isSingle() || (!taken && (keys.isSign() || atHand.test(owner)));
    }

    // Undo and redo belong to the text while one is typed.
    private static boolean isEditing(KeyEvent event) {
        return event.isShortcutDown() && event.getCode() == KeyCode.Z;
    }
}
