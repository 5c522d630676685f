package org.trailcase.ui.kit.command;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One key, or keys held together, as written on a key cap: `Ctrl+K`, `Shift+D`, `?`.
///
/// A sign such as `?` or `/` is matched by what is typed, because its key differs from one keyboard to the next;
/// letters and named keys are matched by the key.
public record Keys(String caps) {

    /// Several, written with a blank between them; none for an empty text.
    static List<Keys> all(String text) {
        return Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).map(Keys::new).toList();
    }

    /// True for a key that a text field would take as text: it works only where nothing is typed.
    public boolean isSingle() {
        return !caps.contains("Ctrl+") && !caps.contains("Alt+") && !caps.matches("F\\d+");
    }

    boolean matches(KeyEvent event) {
        if (isSign()) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && event.getCharacter().equals(caps)
                    && !event.isShortcutDown();
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && combination().match(event);
    }

    /// True for a sign, matched by what is typed.
    boolean isSign() {
        return caps.length() == 1 && !Character.isLetterOrDigit(caps.charAt(0));
    }

    KeyCombination combination() {
        String[] parts = caps.split("\\+");
        String key = parts[parts.length - 1];
        List<String> held = Arrays.asList(parts).subList(0, parts.length - 1);
        return new KeyCodeCombination(
                code(key),
                held.contains("Shift") ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                KeyCombination.ModifierValue.UP,
                held.contains("Alt") ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                KeyCombination.ModifierValue.UP,
                held.contains("Ctrl") ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP);
    }

    private static KeyCode code(String key) {
        return switch (key) {
            case "Left" -> KeyCode.LEFT;
            case "Right" -> KeyCode.RIGHT;
            case "Space" -> KeyCode.SPACE;
            case "Esc" -> KeyCode.ESCAPE;
            case "=" -> KeyCode.EQUALS;
            case "-" -> KeyCode.MINUS;
            default -> {
                KeyCode code = KeyCode.getKeyCode(key);
                if (code == null) {
                    throw new IllegalArgumentException("There is no key named " + key);
                }
                yield code;
            }
        };
    }
}
