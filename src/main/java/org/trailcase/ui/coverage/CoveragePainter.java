package org.trailcase.ui.coverage;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.chart.TimeAxis;

/// Draws the map: the names of the rows, the cells, the axis, and where the keyboard is.
final class CoveragePainter {
    private final GraphicsContext on;
    private final Palette palette;
    private final CoverageLayout layout;
    private final Font font;
    private final CellPainter cells;
    private final long highest;

    CoveragePainter(GraphicsContext on, Palette palette, CoverageLayout layout, Font font) {
        this.on = on;
        this.palette = palette;
        this.layout = layout;
        this.font = font;
        this.cells = new CellPainter(on, palette);
        this.highest = layout.grid().highest();
    }

    void paint(Optional<CoverageLayout.Spot> cursor) {
        Grid grid = layout.grid();
        on.clearRect(0, 0, layout.width(), layout.height());
        on.setFont(font);
        for (int row = layout.top(); row < layout.bottom(); row++) {
            paintLabel(row);
            for (int column = 0; column < grid.columns(); column++) {
                paintCell(row, column);
            }
        }
        paintAxis();
        cursor.filter(spot -> spot.row() >= layout.top() && spot.row() < layout.bottom()).ifPresent(this::paintCursor);
    }

    private void paintLabel(int row) {
        double middle = layout.y(row) + layout.rowHeight() / 2;
        Grid.Line line = layout.grid().lines().get(row);
        on.setTextBaseline(VPos.CENTER);
        on.setTextAlign(TextAlignment.LEFT);
        on.setFill(palette.get("muted"));
        on.fillText(line.place().accountWords(), 0, middle, layout.labels() * 0.5);
        on.setFill(palette.get("text"));
        on.fillText(line.place().regionWords(), layout.labels() * 0.5, middle, layout.labels() * 0.48);
    }

    private void paintCell(int row, int column) {
        double left = layout.left(column);
        Grid.Cell cell = layout.grid().lines().get(row).cells().get(column);
        cells.paint(
                cell.state(),
                Grid.shade(cell.events(), highest),
                left,
                layout.y(row) + 1,
                Math.max(1, layout.left(column + 1) - left),
                layout.rowHeight() - 2);
    }

    private void paintAxis() {
        Grid grid = layout.grid();
        if (grid.lines().isEmpty()) {
            return;
        }
        double floor = layout.y(layout.bottom());
        double room = layout.width() - layout.labels();
        on.setFill(palette.get("border"));
        on.fillRect(layout.labels(), floor, room, 1);
        TimeRange range = new TimeRange(grid.start(), grid.end());
        on.setTextBaseline(VPos.CENTER);
        // Where there is no room for all rows, which ones these are.
        if (layout.bottom() - layout.top() < grid.lines().size()) {
            on.setFill(palette.get("muted"));
            String rows = "rows %,d–%,d of %,d".formatted(layout.top() + 1, layout.bottom(), grid.lines().size());
            on.fillText(rows, 0, floor + font.getSize() * 0.9, layout.labels() * 0.95);
        }
        for (TimeAxis.Tick tick : TimeAxis.ticks(range, room, font.getSize() * 8)) {
            double share = (double) (tick.at().toEpochMilli() - range.start().toEpochMilli()) / range.length().toMillis();
            double x = Math.floor(layout.labels() + room * share);
            on.setFill(palette.get("border"));
            on.fillRect(x, floor, 1, 4);
            on.setFill(palette.get("muted"));
            on.fillText(tick.label(), x + 4, floor + font.getSize() * 0.9);
        }
    }

    private void paintCursor(CoverageLayout.Spot spot) {
        double left = layout.left(spot.column());
        on.setStroke(palette.get("text"));
        on.setLineWidth(2);
        on.strokeRect(left, layout.y(spot.row()) + 1, Math.max(3, layout.left(spot.column() + 1) - left), layout.rowHeight() - 2);
    }
}
