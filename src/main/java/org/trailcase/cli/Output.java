package org.trailcase.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How results look in a terminal.
final class Output {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Output() {}

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /// "1 event", "3,940 events".
    static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /// Rows under a head, columns padded to their widest cell.
    static void table(PrintWriter out, List<String> head, List<List<String>> rows) {
        table(out, head, rows::stream);
    }

    /// The same for rows that are too many to hold: they are asked for twice, first for their widths.
    static void table(PrintWriter out, List<String> head, Supplier<Stream<List<String>>> rows) {
        int[] widths = head.stream().mapToInt(String::length).toArray();
        rows.get().forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], plain(row.get(i)).length());
            }
        });
        out.println(line(head, widths));
        rows.get().forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = plain(cells.get(i));
            text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return text.toString().stripTrailing();
    }

    /// Text from evidence without what a terminal would act on: control and direction characters become visible.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                plain.append("\\u%04x".formatted(c));
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    /// A cell of a CSV file that no spreadsheet takes for a formula.
    ///
    /// Source: OWASP, "CSV Injection", read 2026-11-24.
    static String csv(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
