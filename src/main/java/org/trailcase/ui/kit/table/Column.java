package org.trailcase.ui.kit.table;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;

/// One column of a table: its heading, its first width in ems, and how a row is written into a cell.
///
/// `dress` runs after the text is set, for an icon or a style class; cells are reused, so it must also take off
/// what it put on for another row.
public record Column<R>(
        String id, String title, double ems, Style style, Function<R, String> text, BiConsumer<Label, R> dress) {

    /// How the cells of a column are set.
    public enum Style {
        TEXT,
        MUTED,
        MONO,
        MONO_MUTED,
        NUMBER;

        String[] classes() {
            return switch (this) {
                case TEXT -> new String[] {"column-cell"};
                case MUTED -> new String[] {"column-cell", "muted"};
                case MONO -> new String[] {"column-cell", "mono"};
                case MONO_MUTED -> new String[] {"column-cell", "mono", "muted"};
                case NUMBER -> new String[] {"column-cell", "number"};
            };
        }
    }

    public static <R> Column<R> of(String id, String title, double ems, Style style, Function<R, String> text) {
        return new Column<>(id, title, ems, style, text, (_, _) -> {});
    }

    public Column<R> dressed(BiConsumer<Label, R> dress) {
        return new Column<>(id, title, ems, style, text, dress);
    }

    void write(Label cell, R row) {
        cell.setText(text.apply(row));
        dress.accept(cell, row);
    }
}
