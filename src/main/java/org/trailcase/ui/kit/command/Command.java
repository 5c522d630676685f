package org.trailcase.ui.kit.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// One thing the person can do: named and described once, reached by menu, palette and key.
///
/// `obstacle` gives the reason why it cannot be done now; such a command is shown, but does nothing.
public record Command(
        String id,
        Group group,
        String name,
        String description,
        Feather icon,
        List<Keys> keys,
        Supplier<Optional<String>> obstacle,
        Runnable action) {

    /// The part of the work to which a command belongs: a menu, and a heading of the shortcut sheet.
    public enum Group {
        CASE("Case"),
        MOVE("Move"),
        FIND("Find and filter"),
        EXPLAIN("Explain and mark"),
        VIEW("View"),
        HELP("Help");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Command {
        keys = List.copyOf(keys);
    }

    public static Command of(
            String id, Group group, String name, String description, Feather icon, String keys, Runnable action) {
        return new Command(id, group, name, description, icon, Keys.all(keys), Optional::empty, action);
    }

    /// The same command, with a reason why it sometimes cannot be done.
    public Command unless(Supplier<Optional<String>> reason) {
        return new Command(id, group, name, description, icon, keys, reason, action);
    }

    /// Does it, unless something stands in the way.
    public void run() {
        if (obstacle.get().isEmpty()) {
            action.run();
        }
    }
}
