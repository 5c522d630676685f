package org.trailcase.ui.kit.table;

import java.util.List;

/// Where the columns lie: widths in ems, turned into pixels of the present font.
final class Geometry {
    private static final double NARROWEST = 2.5;

    private final double[] ems;
    private double em = 13;
    private double available;

    Geometry(List<? extends Column<?>> columns) {
        ems = columns.stream().mapToDouble(Column::ems).toArray();
    }

    void fit(double emInPixels, double width) {
        em = emInPixels;
        available = width;
    }

    int columns() {
        return ems.length;
    }

    double rowHeight() {
        return Math.round(em * 24 / 13);
    }

    double headerHeight() {
        return Math.round(em * 28 / 13);
    }

    double total() {
        double sum = 0;
        for (double width : ems) {
            sum += Math.round(width * em);
        }
        return Math.max(sum, available);
    }

    double x(int column) {
        double x = 0;
        for (int i = 0; i < column; i++) {
            x += Math.round(ems[i] * em);
        }
        return x;
    }

    // The last column takes what is left, so that rows reach the edge.
    double width(int column) {
        double own = Math.round(ems[column] * em);
        return column == ems.length - 1 ? Math.max(own, available - x(column)) : own;
    }

    void resize(int column, double pixels) {
        ems[column] = Math.max(NARROWEST, pixels / em);
    }

    void widen(int column, double toEms) {
        ems[column] = toEms;
    }

    int columnAt(double x) {
        for (int i = 0; i < ems.length; i++) {
            if (x < x(i) + width(i)) {
                return i;
            }
        }
        return ems.length - 1;
    }
}
