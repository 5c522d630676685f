package org.trailcase.ui.kit.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/// One line of the command palette.
public record PaletteEntry(
        String group, String name, String detail, Feather icon, List<Keys> keys, Runnable action) {

    /// Where entries come from: given what was typed, the entries that might fit.
    public interface Source extends Function<String, List<PaletteEntry>> {}

    static PaletteEntry of(Command command) {
        String detail = command.obstacle().get().orElse(command.description());
        return new PaletteEntry("Commands", command.name(), detail, command.icon(), command.keys(), command::run);
    }

    boolean fits(String typed) {
        return find(name, typed) >= 0 || find(detail, typed) >= 0;
    }

    static int find(String text, String typed) {
        return text.toLowerCase(Locale.ROOT).indexOf(typed.toLowerCase(Locale.ROOT));
    }
}
