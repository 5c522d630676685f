package org.trailcase.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// What an import leaves in a case, read past the program: all of it but who did it, and when.
record CaseRows(
        List<String> events, List<String> deliveries, List<String> exhibits, List<String> defects, List<String> others) {

    static CaseRows of(Path path) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            return new CaseRows(
                    rows(statement, "SELECT * FROM event_view ORDER BY id"),
                    rows(
                            statement,
                            "SELECT d.event, x.sha256, d.ordinal, d.start, d.length FROM delivery d"
                                    + " JOIN exhibit x ON x.id = d.exhibit ORDER BY 1, 2, 3"),
                    rows(
                            statement,
                            "SELECT x.id, x.sha256, x.name, x.kind, x.format, x.size, x.modified, x.records, x.duplicates,"
                                    + " x.first_event, x.last_event, x.kept, c.sha256, x.place, x.span, x.packing, p.size"
                                    + " FROM exhibit x LEFT JOIN exhibit c ON c.id = x.container LEFT JOIN (SELECT exhibit,"
                                    + " sum(length(bytes)) AS size FROM exhibit_part GROUP BY 1) p ON p.exhibit = x.id ORDER BY 1"),
                    rows(
                            statement,
                            "SELECT x.sha256, d.ordinal, d.start, d.length, d.reason FROM defect d"
                                    + " JOIN exhibit x ON x.id = d.exhibit ORDER BY 1, 2"),
                    rows(
                            statement,
                            "SELECT path, sha256, reason FROM refusal UNION ALL SELECT event, '', record FROM assembled"
                                    + " UNION ALL SELECT name, '', sql FROM sqlite_schema ORDER BY 1, 2"));
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringJoiner line = new StringJoiner("|");
                for (int column = 1; column <= columns; column++) {
                    line.add(String.valueOf(row.getString(column)));
                }
                rows.add(line.toString());
            }
        }
        return rows;
    }
}
