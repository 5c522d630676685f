package org.trailcase.ui.kit.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.trailcase.ui.kit.CutText;

/// One row in sight. It is reused for other positions as the table scrolls.
final class TableRow<R> extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final List<Column<R>> columns;
    private final Geometry geometry;
    private final List<Label> cells;
    private @Nullable Shown<R> shown;

    TableRow(List<Column<R>> columns, Geometry geometry) {
        this.columns = columns;
        this.geometry = geometry;
        this.cells = columns.stream().map(TableRow::cell).toList();
        getChildren().addAll(cells);
        getStyleClass().add("virtual-row");
        setManaged(false);
        setAccessibleRole(AccessibleRole.TABLE_ROW);
    }

    private static Label cell(Column<?> column) {
        Label label = new Label();
        label.getStyleClass().addAll(column.style().classes());
        label.setAccessibleRole(AccessibleRole.TABLE_CELL);
        return CutText.explain(label);
    }

    /// What a row showed last, so that only what differs is written again.
    private record Shown<R>(long position, Optional<R> row, boolean selected, int currentColumn) {}

    void show(long at, Optional<R> row, Selection selection, int currentColumn) {
        boolean current = selection.current().get() == at;
        Shown<R> now = new Shown<>(at, row, selection.positions().contains(at), current ? currentColumn : -1);
        if (!now.equals(shown)) {
            shown = now;
            write(now);
        }
    }

    /// Writes everything anew at the next showing: cells are written in another way from now on.
    void forget() {
        shown = null;
    }

    private void write(Shown<R> now) {
        if (now.row().isPresent()) {
            for (int i = 0; i < cells.size(); i++) {
                columns.get(i).write(cells.get(i), now.row().get());
            }
        } else {
            cells.forEach(TableRow::blank);
        }
        pseudoClassStateChanged(SELECTED, now.selected());
        pseudoClassStateChanged(CURRENT, now.currentColumn() >= 0);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(CURRENT, i == now.currentColumn());
        }
        // Rows are written during layout, which comes after the pass that applies styles.
        applyCss();
        requestLayout();
    }

    private static void blank(Label cell) {
        cell.setText("");
        cell.setGraphic(null);
    }

    long position() {
        return shown == null ? -1 : shown.position();
    }

    double widest(int column) {
        return cells.get(column).prefWidth(-1);
    }

    String read() {
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).getText().isEmpty())
                .mapToObj(i -> columns.get(i).title() + " " + cells.get(i).getText())
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(geometry.x(i), 0, geometry.width(i), getHeight() - 1);
        }
    }
}
