package org.trailcase.report.page;

import java.util.List;
import java.util.Locale;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Run;

/// Writes tables: head and rule, rows with hair lines, columns as wide as their share.
final class TableWriter {
    /// A table of so few lines is never split over pages; a taller one would leave half a page empty before it.
    private static final int SHORT = 16;

    private final Xhtml out;
    private final BlockWriter blocks;

    TableWriter(Xhtml out, BlockWriter blocks) {
        this.out = out;
        this.blocks = blocks;
    }

    void write(Block.Table table, String number) {
        out.open("table", "class", lines(table) <= SHORT ? "rows together" : "rows");
        out.open("caption").element("span", "strong", number).text(" ");
        blocks.prose(table.caption());
        out.close("caption");
        columns(table.columns());
        head(table.columns());
        out.open("tbody");
        for (Row row : table.rows()) {
            row(table.columns(), row);
        }
        out.close("tbody").close("table");
    }

    /// The lines that the rows have at least: what wraps by itself is not known before the layout.
    private static long lines(Block.Table table) {
        return table.rows().stream()
                .mapToLong(row -> row.cells().stream().mapToLong(TableWriter::lines).max().orElse(1))
                .sum();
    }

    private static long lines(Prose cell) {
        return 1 + cell.runs().stream().filter(Run.LineEnd.class::isInstance).count();
    }

    private void columns(List<Column> columns) {
        double whole = columns.stream().mapToDouble(Column::share).sum();
        out.open("colgroup");
        for (Column column : columns) {
            String width = String.format(Locale.ROOT, "width:%.3f%%", 100 * column.share() / whole);
            out.empty("col", "style", width);
        }
        out.close("colgroup");
    }

    private void head(List<Column> columns) {
        out.open("thead").open("tr");
        for (Column column : columns) {
            out.open("th", "scope", "col", "class", align(column)).text(column.head()).close("th");
        }
        out.close("tr").close("thead");
    }

    private void row(List<Column> columns, Row row) {
        out.open("tr", "id", row.anchor(), "class", style(row.weight()));
        for (int at = 0; at < columns.size(); at++) {
            Prose cell = row.cells().get(at);
            out.open("td", "class", align(columns.get(at)));
            blocks.prose(cell);
            out.close("td");
        }
        out.close("tr");
    }

    private static String align(Column column) {
        return switch (column.align()) {
            case LEFT -> "left";
            case RIGHT -> "right";
            case CENTRE -> "centre";
        };
    }

    private static String style(Row.Weight weight) {
        return switch (weight) {
            case PLAIN -> "";
            case EMPHASIS -> "decided";
            case TOTAL -> "total";
        };
    }
}
