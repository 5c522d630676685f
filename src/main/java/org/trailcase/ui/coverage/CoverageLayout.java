package org.trailcase.ui.coverage;

import java.util.Optional;
import org.trailcase.casefile.coverage.Grid;

/// Where the rows and columns of the map stand, for a font of a size and from a first row on.
record CoverageLayout(Grid grid, double width, double height, double fontSize, int top) {
    private static final double ROW = 1.7;
    private static final double AXIS = 1.7;
    private static final double LABELS = 19;

    /// A cell by its row and column.
    record Spot(int row, int column) {}

    /// What so many rows need.
    static double height(int rows, double fontSize) {
        return Math.ceil(rows * ROW * fontSize + AXIS * fontSize) + 1;
    }

    double labels() {
        return Math.floor(Math.min(LABELS * fontSize, width / 3));
    }

    double rowHeight() {
        return Math.floor(ROW * fontSize);
    }

    int rowsInSight() {
        return (int) Math.max(0, (height - AXIS * fontSize) / rowHeight());
    }

    /// The end of the rows in sight.
    int bottom() {
        return Math.min(grid.lines().size(), top + rowsInSight());
    }

    double left(int column) {
        return labels() + Math.floor((width - labels()) * column / Math.max(1, grid.columns()));
    }

    double y(int row) {
        return (row - top) * rowHeight();
    }

    Optional<Spot> spot(double x, double y) {
        int row = top + (int) Math.floor(y / rowHeight());
        if (x < labels() || x >= width || y < 0 || row >= bottom()) {
            return Optional.empty();
        }
        int column = (int) ((x - labels()) * grid.columns() / (width - labels()));
        return Optional.of(new Spot(row, Math.clamp(column, 0, grid.columns() - 1)));
    }
}
