package org.trailcase.ui.kit.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Runs commands by key. Keys without Ctrl or Alt work only where nothing is typed.
public final class KeyBindings {
    private final Scene scene;
    private final Supplier<List<Command>> commands;
    private boolean swallow;

    private KeyBindings(Scene scene, Supplier<List<Command>> commands) {
        this.scene = scene;
        this.commands = commands;
    }

    /// `commands` is asked at each key: another case brings other ones.
    public static void install(Scene scene, Supplier<List<Command>> commands) {
        KeyBindings bindings = new KeyBindings(scene, commands);
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
        boolean typing = isTyping(scene.getFocusOwner());
        Optional<Command> command = commands.get().stream()
                .filter(one -> one.keys().stream()
                        .anyMatch(keys -> keys.matches(event) && !(typing && keys.isSingle())))
                .findFirst();
        if (command.isPresent()) {
            event.consume();
            swallow = event.getEventType() == KeyEvent.KEY_PRESSED;
            command.get().run();
        }
    }

    private static boolean isTyping(Node owner) {
        return owner instanceof TextInputControl;
    }
}
