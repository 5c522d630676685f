package org.trailcase.ui.coverage;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.casefile.coverage.Place;
import org.trailcase.casefile.coverage.Stretch;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.Times;

/// The heat map: a row for each account and Region, a column for each step of time.
///
/// A click or Enter chooses a cell; the arrow keys, Home, End and the page keys move from cell to cell. As many rows are
/// drawn as there is room for; the wheel and the keys reach the others.
final class CoverageMap extends Region {
    private final Canvas canvas = new Canvas();
    private final Label ruler = new Label("0");
    private final ObservableValue<Palette> palette;
    private final ObjectProperty<Grid> grid = new SimpleObjectProperty<>(Grid.EMPTY);
    private final Tooltip tooltip = CutText.tooltip("");
    private BiConsumer<Place, Stretch> onChoose = (_, _) -> {};
    private int top;
    private int row;
    private int column;

    CoverageMap(ObservableValue<Palette> palette) {
        this.palette = palette;
        ruler.setVisible(false);
        getChildren().addAll(canvas, ruler);
        getStyleClass().add("coverage-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
        setOnScroll(this::scroll);
        Tooltip.install(this, tooltip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        palette.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        grid.subscribe(_ -> begin());
    }

    ObjectProperty<Grid> grid() {
        return grid;
    }

    /// Called with the place and the time of the cell that the person has chosen.
    void setOnChoose(BiConsumer<Place, Stretch> listener) {
        onChoose = listener;
    }

    /// What a cell shows, in words.
    String words(int atRow, int atColumn) {
        Grid now = grid.get();
        Grid.Line line = now.lines().get(atRow);
        Grid.Cell cell = line.cells().get(atColumn);
        Stretch time = now.stretch(atColumn);
        return "%s, %s to %s UTC\n%s: %s. %s".formatted(
                line.place().words(), Times.minute(time.start()), Times.minute(time.end()),
                cell.state().words(), Numbered.of(cell.events(), "event", "events"), cell.state().sentence());
    }

    private void begin() {
        top = 0;
        row = 0;
        column = 0;
        setAccessibleText(grid.get().lines().isEmpty() ? "No events yet" : words(row, column));
        requestLayout();
    }

    private CoverageLayout layoutNow() {
        return new CoverageLayout(grid.get(), getWidth(), getHeight(), ruler.getFont().getSize(), top);
    }

    private Optional<CoverageLayout.Spot> spot(MouseEvent event) {
        return layoutNow().spot(event.getX(), event.getY());
    }

    private void click(MouseEvent event) {
        requestFocus();
        spot(event).ifPresent(spot -> {
            put(spot.row(), spot.column());
            choose();
        });
    }

    private void hover(MouseEvent event) {
        Optional<CoverageLayout.Spot> spot = spot(event);
        setCursor(spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        tooltip.setText(spot.map(at -> words(at.row(), at.column())).orElse(""));
    }

    private void scroll(ScrollEvent event) {
        int most = Math.max(0, grid.get().lines().size() - layoutNow().rowsInSight());
        int before = top;
        top = Math.clamp(top - (long) Math.signum(event.getDeltaY()), 0, most);
        if (top != before) {
            event.consume();
            requestLayout();
        }
    }

    private void key(KeyEvent event) {
        if (grid.get().lines().isEmpty()) {
            return;
        }
        int page = Math.max(1, layoutNow().rowsInSight() - 1);
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> put(row, column - 1);
                    case RIGHT -> put(row, column + 1);
                    case UP -> put(row - 1, column);
                    case DOWN -> put(row + 1, column);
                    case PAGE_UP -> put(row - page, column);
                    case PAGE_DOWN -> put(row + page, column);
                    case HOME -> put(row, 0);
                    case END -> put(row, grid.get().columns() - 1);
                    case ENTER, SPACE -> choose();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private boolean put(int wantedRow, int wantedColumn) {
        row = Math.clamp(wantedRow, 0, grid.get().lines().size() - 1);
        column = Math.clamp(wantedColumn, 0, grid.get().columns() - 1);
        int inSight = Math.max(1, layoutNow().rowsInSight());
        top = row < top ? row : Math.max(top, row - inSight + 1);
        setAccessibleText(words(row, column));
        requestLayout();
        return true;
    }

    private boolean choose() {
        onChoose.accept(grid.get().lines().get(row).place(), grid.get().stretch(column));
        return true;
    }

    @Override
    protected double computePrefHeight(double width) {
        return CoverageLayout.height(grid.get().lines().size(), ruler.getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 0 && getHeight() > 0) {
            CoveragePainter painter =
                    new CoveragePainter(canvas.getGraphicsContext2D(), palette.getValue(), layoutNow(), ruler.getFont());
            painter.paint(isFocused() ? Optional.of(new CoverageLayout.Spot(row, column)) : Optional.empty());
        }
    }
}
