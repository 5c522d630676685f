package org.trailcase.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.intake.Intake;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Case files that were damaged or tampered with: opened to be looked at, they answer or say in a sentence what is wrong.
final class CaseCheck {
    private static final List<String> VALUES = List.of(
            "NULL", "0", "-1", "1", "7", "2147483648", "9223372036854775807", "-9223372036854775808", "''", "'x'", "x''", "x'00ff'",
            "zeroblob(1000000)", "'9999-12-31T23:59:59Z'", "'{\"a\":'", "char(0)", "1.5", "replace(hex(zeroblob(2000)), '00', '[')");

    private final byte[] sound;

    CaseCheck(byte[] sound) {
        this.sound = sound.clone();
    }

    /// A small case with something of every kind in it.
    static CaseCheck of(List<Sample> samples, Path folder) throws IOException {
        Path path = folder.resolve("sound.trailcase");
        List<Path> files = new ArrayList<>();
        for (Sample sample : samples) {
            files.add(Files.write(folder.resolve(sample.name()), sample.bytes()));
        }
        try (CaseFile caseFile = CaseFile.create(path, CaseDescription.named("Sound"), new Examiner("Examiner"))) {
            Intake.receive(caseFile, files, Progress.SILENT);
            caseFile.refresh();
            List<Long> some = caseFile.all().stream().limit(5).map(EventRow::id).toList();
            caseFile.marks().mark(some, "malicious");
            caseFile.marks().note(some, "A note");
        }
        byte[] bytes = Files.readAllBytes(path);
        Files.delete(path);
        for (Path file : files) {
            Files.delete(file);
        }
        return new CaseCheck(bytes);
    }

    void check(Random random, Path folder) throws Exception {
        Path path = folder.resolve("damaged.trailcase");
        if (random.nextBoolean()) {
            Files.write(path, ByteDamage.some(sound, sound, random));
        } else {
            Files.write(path, sound);
            tamper(path, random);
        }
        try (CaseFile caseFile = CaseFile.read(path)) {
            CaseReading.allOrProblems(caseFile);
        } catch (Problem e) {
            Sentence.check(String.valueOf(e.getMessage()));
        }
    }

    private record Column(String table, String name) {}

    /// Another value in a few cells of any table.
    private static void tamper(Path path, Random random) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                var statement = connection.createStatement()) {
            List<Column> columns = columns(connection);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                Column column = columns.get(random.nextInt(columns.size()));
                String which = random.nextBoolean() ? "" : " WHERE rowid = (SELECT min(rowid) FROM %s)".formatted(column.table());
                try {
                    statement.execute("UPDATE OR IGNORE %s SET \"%s\" = %s%s"
                            .formatted(column.table(), column.name(), VALUES.get(random.nextInt(VALUES.size())), which));
                } catch (SQLException _) {
                    // The table itself does not take the value; then the case stays as it is.
                }
            }
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c"
                        + " WHERE m.type = 'table' ORDER BY 1, 2")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }
}
