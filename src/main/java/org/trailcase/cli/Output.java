package org.trailcase.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// How results look in a terminal.
final class Output {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Output() {}

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /// Rows under a head, columns padded to their widest cell.
    static void table(PrintWriter out, List<String> head, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(rows);
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], plain(line.get(i)).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = plain(line.get(i));
                text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
            }
            out.println(text.toString().stripTrailing());
        }
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
