package org.trailcase.casefile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.trailcase.work.Problem;

/// One connection to the SQLite file. Calls from several threads take turns.
final class Database implements AutoCloseable {

    /// Reads one row.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Looks at one row.
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /// Work within one transaction.
    interface Change {
        void make() throws SQLException;
    }

    private static final int BUSY_MILLISECONDS = 10_000;

    private final Path path;
    private final boolean writes;
    private Connection connection;

    private Database(Path path, boolean writes) throws SQLException {
        this.path = path;
        this.writes = writes;
        this.connection = connected(path, writes);
    }

    static Database open(Path path, boolean writes) {
        try {
            return new Database(path, writes);
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    private static Connection connected(Path path, boolean writes) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(false);
        config.setCacheSize(-32_000);
        // The driver would ask for the last row id after each insertion, which costs as much as the insertion itself.
        config.setGetGeneratedKeys(false);
        // A URI, so that no character of the path is taken for an option.
        Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + path.toAbsolutePath().toUri(), config.toProperties());
        try (Statement statement = connection.createStatement()) {
            // A case from someone else is untrusted input: functions in its schema must not run.
            statement.execute("PRAGMA trusted_schema=OFF");
            if (!writes) {
                statement.execute("PRAGMA query_only=ON");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Whether this connection may change the case.
    boolean isForWriting() {
        return writes;
    }

    /// Readers go on while another connection writes; [#leaveOneFile] puts everything back.
    void writeAhead() {
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
    }

    /// Does something while this connection is closed, and opens it again. Whoever asks meanwhile waits.
    ///
    /// When all connections of a process are closed at once, the next one takes its locks anew. A process that closes a file
    /// by other means loses its locks on it, and SQLite does not notice; see decision 0020.
    synchronized void closedWhile(Runnable work) {
        try {
            connection.close();
            try {
                work.run();
            } finally {
                connection = connected(path, writes);
            }
            if (writes) {
                writeAhead();
            }
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    synchronized <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    synchronized <T> Optional<T> one(String sql, RowReader<T> reader, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw unreadable(path, e);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw altered(e);
        }
    }

    synchronized void each(String sql, RowVisitor visitor, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                visitor.visit(row);
            }
        } catch (SQLException e) {
            throw unreadable(path, e);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw altered(e);
        }
    }

    // What a row must hold is known here only to those who wrote it: anything else was put there by another hand.
    Problem altered(RuntimeException e) {
        return new Problem(
                "The case file %s holds a value that Trailcase did not write; go back to an unaltered copy of it."
                        .formatted(path),
                e);
    }

    /// Several questions to one state of the case, whatever other connections commit meanwhile.
    synchronized <T> T snapshot(Supplier<T> questions) {
        run("BEGIN");
        try {
            return questions.get();
        } finally {
            run("COMMIT");
        }
    }

    synchronized int run(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    /// Inserts a row and gives its id.
    synchronized long insert(String sql, Object... values) {
        run(sql, values);
        return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    /// All of the change or nothing of it.
    synchronized void transaction(Change change) {
        begin();
        try {
            change.make();
            commit();
        } catch (SQLException e) {
            rollback();
            throw unreadable(path, e);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        }
    }

    synchronized void begin() {
        run("BEGIN IMMEDIATE");
    }

    /// Begins a transaction; false when another connection has been writing for all of the time that one waits.
    synchronized boolean tryBegin() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            return true;
        } catch (SQLException e) {
            if (isBusy(e)) {
                return false;
            }
            throw unreadable(path, e);
        }
    }

    /// A number that changes whenever another connection has changed the case.
    long foreignChanges() {
        return one("PRAGMA data_version", row -> row.getLong(1)).orElse(0L);
    }

    /// Puts everything back into the one file, where nobody else has the case open; else the last one to close does.
    synchronized void leaveOneFile() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=0");
            // A connection that has brought a case to a new version and asked nothing since still counts as being in it.
            statement.execute("SELECT 1 FROM sqlite_schema");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA journal_mode=DELETE");
        } catch (SQLException e) {
            if (!isBusy(e) && !isReadOnly(e)) {
                throw unreadable(path, e);
            }
        }
    }

    synchronized void commit() {
        run("COMMIT");
    }

    synchronized void rollback() {
        run("ROLLBACK");
    }

    /// A statement for many rows; the caller closes it.
    PreparedStatement prepare(String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    synchronized void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    Problem failed(SQLException e) {
        return unreadable(path, e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(path, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static boolean isReadOnly(SQLException e) {
        return String.valueOf(e.getMessage()).contains("SQLITE_READONLY");
    }

    private static boolean isBusy(SQLException e) {
        return String.valueOf(e.getMessage()).contains("SQLITE_BUSY");
    }

    private static Problem unreadable(Path path, SQLException e) {
        return new Problem(sentence(path, e), e);
    }

    private static String sentence(Path path, SQLException e) {
        String reason = String.valueOf(e.getMessage());
        if (isBusy(e)) {
            return "The case file %s is in use by another program; close it there and try again.".formatted(path);
        }
        if (reason.contains("SQLITE_NOTADB")) {
            return "%s is not a Trailcase case file; choose a file that Trailcase made.".formatted(path);
        }
        if (reason.contains("SQLITE_CORRUPT")) {
            return "The case file %s is damaged; go on with an undamaged copy of it.".formatted(path);
        }
        if (reason.contains("SQLITE_FULL") || reason.contains("SQLITE_IOERR")) {
            return "The disk that holds the case file %s is full or failing (%s); nothing that was finished before is lost."
                    .formatted(path, reason);
        }
        if (reason.contains("SQLITE_READONLY") || reason.contains("SQLITE_CANTOPEN")) {
            return "The case file %s cannot be opened for writing here; check the folder and its permissions."
                    .formatted(path);
        }
        return "The case file %s could not be used: %s.".formatted(path, reason);
    }
}
