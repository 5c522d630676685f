package org.trailcase.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.ui.kit.CutText;

/// The headings: a click asks to sort, a drag on an edge resizes, a double click there fits what is in sight.
final class TableHeader extends Region {
    private static final double GRIP = 5;

    private final Geometry geometry;
    private final List<Label> titles = new ArrayList<>();
    private final Runnable onResize;
    private int dragged = -1;

    TableHeader(
            List<? extends Column<?>> columns,
            Geometry geometry,
            IntConsumer onClick,
            Runnable onResize,
            IntToDoubleFunction fit) {
        this.geometry = geometry;
        this.onResize = onResize;
        columns.forEach(column -> titles.add(title(column)));
        getChildren().addAll(titles);
        getStyleClass().add("virtual-header");
        setManaged(false);
        setOnMouseMoved(event -> setCursor(edgeAt(event.getX()) < 0 ? Cursor.DEFAULT : Cursor.H_RESIZE));
        setOnMousePressed(event -> dragged = edgeAt(event.getX()));
        setOnMouseDragged(this::drag);
        setOnMouseClicked(event -> click(event, onClick, fit));
    }

    private static Label title(Column<?> column) {
        Label label = new Label(column.title());
        label.getStyleClass().add("heading");
        if (column.style() == Column.Style.NUMBER) {
            label.getStyleClass().add("number");
        }
        label.setContentDisplay(ContentDisplay.RIGHT);
        label.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        return CutText.explain(label);
    }

    /// Marks the column by which the rows are sorted; -1 when none is.
    void sorted(int column, boolean ascending) {
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).setGraphic(i == column ? arrow(ascending) : null);
        }
    }

    void retitle(int column, String title) {
        titles.get(column).setText(title);
    }

    private static FontIcon arrow(boolean ascending) {
        FontIcon icon = new FontIcon(ascending ? Feather.ARROW_UP : Feather.ARROW_DOWN);
        icon.getStyleClass().add("sort-arrow");
        return icon;
    }

    private void drag(MouseEvent event) {
        if (dragged >= 0) {
            geometry.resize(dragged, event.getX() - geometry.x(dragged));
            onResize.run();
        }
    }

    private void click(MouseEvent event, IntConsumer onClick, IntToDoubleFunction fit) {
        int edge = edgeAt(event.getX());
        if (edge >= 0 && event.getClickCount() == 2) {
            geometry.resize(edge, Math.max(fit.applyAsDouble(edge), titles.get(edge).prefWidth(-1)));
            onResize.run();
        } else if (dragged < 0 && event.isStillSincePress()) {
            onClick.accept(geometry.columnAt(event.getX()));
        }
        dragged = -1;
    }

    private int edgeAt(double x) {
        for (int i = 0; i < geometry.columns(); i++) {
            if (Math.abs(x - geometry.x(i) - geometry.width(i)) <= GRIP) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < titles.size(); i++) {
            titles.get(i).resizeRelocate(geometry.x(i), 0, geometry.width(i), getHeight() - 1);
        }
    }
}
