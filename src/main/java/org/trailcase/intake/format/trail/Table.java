package org.trailcase.intake.format.trail;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.intake.content.Head;

/// How a table of separated values begins: what stands between its cells, and the names of its columns.
///
/// Source of the format: RFC 4180; that spreadsheets write semicolons and tabs besides is engineering knowledge.
record Table(char separator, List<String> columns) {
    private static final String SEPARATORS = ",;\t";

    /// What `Encoding` leaves of a byte order mark in a [Head].
    private static final String MARKS = "\u00ef\u00bb\u00bf\u00ff\u00fe";

    /// The beginning of a content that may be a table; empty for what is JSON or has one column.
    static Optional<Table> of(Head head) {
        String text = head.text();
        int from = 0;
        while (from < text.length() && from < 3 && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        if (from == text.length() || text.charAt(from) == '{' || text.charAt(from) == '[') {
            return Optional.empty();
        }
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        String line = text.substring(from, to);
        return SEPARATORS.chars()
                .mapToObj(separator -> cells(line, (char) separator).map(cells -> new Table((char) separator, cells)))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(table -> table.columns().size()));
    }

    /// The cells of one row; empty where it is damaged.
    static Optional<List<String>> cells(String row, char separator) {
        try {
            CsvRecord record = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(row);
            return Optional.of(record.getFields());
        } catch (CsvParseException _) {
            return Optional.empty();
        }
    }

    /// The names of the columns without what spellings differ in.
    Set<String> plainColumns() {
        return columns.stream().map(Member::plain).collect(Collectors.toSet());
    }
}
