package org.trailcase.report.block;

import java.util.List;

/// A row of a table, in the order of its columns. The anchor is what links lead to; empty when none does.
public record Row(List<Prose> cells, Weight weight, String anchor) {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Prose... cells) {
        return new Row(List.of(cells), Weight.PLAIN, "");
    }

    public static Row of(List<Prose> cells) {
        return new Row(cells, Weight.PLAIN, "");
    }

    public Row emphasised() {
        return new Row(cells, Weight.EMPHASIS, anchor);
    }

    public Row asTotal() {
        return new Row(cells, Weight.TOTAL, anchor);
    }

    public Row at(String name) {
        return new Row(cells, weight, name);
    }

    /// Whether the row stands out: the one that decided, or the sum at the foot.
    public enum Weight {
        PLAIN,
        EMPHASIS,
        TOTAL
    }
}
