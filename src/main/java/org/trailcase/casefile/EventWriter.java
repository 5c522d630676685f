package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.trailcase.json.Fingerprint;

/// Turns events into rows. Lives as long as one import; used by its one writer thread only.
final class EventWriter implements AutoCloseable {
    /// Stands for the fingerprint of an event that an earlier version brought.
    private static final long NOT_TAKEN = 0;

    private final EventWords words;
    private final PreparedStatement insert;
    private final PreparedStatement again;
    private final PreparedStatement find;
    private final RawRecords records;
    private final PreparedStatement fuller;
    private final PreparedStatement assemble;
    private final Database database;
    private final SeenIds ids;
    private long nextId;
    private boolean metId;

    EventWriter(Database database) {
        this.database = database;
        words = new EventWords(database);
        insert = database.prepare("INSERT INTO event(id, time, uid, content, exhibit, ordinal, start, length, circumstance,"
                + " identity, client, resource) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
        again = database.prepare("INSERT INTO delivery(event, exhibit, ordinal, start, length) VALUES (?,?,?,?,?)");
        find = database.prepare("SELECT content FROM event WHERE id = ? AND uid = ?");
        records = new RawRecords(database);
        // A form that holds less writes the time to the second as well; it may lack the source.
        fuller = database.prepare("SELECT 1 FROM event e JOIN circumstance c ON c.id = e.circumstance"
                + " JOIN event_name n ON n.id = c.name"
                + " LEFT JOIN assembled a ON a.event = e.id"
                + " WHERE e.id = ? AND e.uid = ? AND n.name = ? AND e.time / 1000 = ? AND coalesce(a.reduced, 0) = 0");
        assemble = database.prepare("INSERT INTO assembled(event, reduced, record) VALUES (?,?,?)");
        ids = SeenIds.of(database);
        nextId = database.one("SELECT coalesce(max(id), 0) + 1 FROM event", row -> row.getLong(1))
                .orElse(1L);
    }

    /// The id that the next event will get.
    long nextId() {
        return nextId;
    }

    void write(int exhibit, ReadyEvent event, Origin origin) throws SQLException {
        insert.setLong(1, nextId);
        insert.setLong(2, event.time);
        insert.setObject(3, event.storedId);
        insert.setLong(4, event.content);
        insert.setInt(5, exhibit);
        insert.setLong(6, origin.ordinal());
        insert.setLong(7, origin.start());
        insert.setInt(8, origin.length());
        insert.setInt(9, words.id(event.circumstance));
        insert.setInt(10, words.id(event.caller));
        insert.setInt(11, words.id(event.client));
        insert.setInt(12, words.ofResource(event.resource));
        insert.executeUpdate();
        ids.add(event.storedId, nextId);
        nextId++;
    }

    /// Writes an event whose record was put together, and the record with it.
    void write(int exhibit, ReadyEvent event, Origin origin, AssembledRecord record) throws SQLException {
        assemble.setLong(1, nextId);
        assemble.setInt(2, record.isReduced() ? 1 : 0);
        assemble.setString(3, record.json());
        write(exhibit, event, origin);
        assemble.executeUpdate();
    }

    /// Keeps the place of one more delivery of an event that the case has.
    void writeAgain(long event, int exhibit, Origin origin) throws SQLException {
        again.setLong(1, event);
        again.setInt(2, exhibit);
        again.setLong(3, origin.ordinal());
        again.setLong(4, origin.start());
        again.setInt(5, origin.length());
        again.executeUpdate();
    }

    /// The event of the case that is the same as this one, id and content; 0 when there is none or it has no id.
    long sameAs(ReadyEvent event) throws SQLException {
        metId = false;
        if (event.id.isEmpty()) {
            return 0;
        }
        for (int candidate : ids.rows(event.storedId)) {
            metId = true;
            if (content(candidate, event.storedId).filter(known -> known == event.content).isPresent()) {
                return candidate;
            }
        }
        return 0;
    }

    /// The fingerprint of an event; empty where it has another id.
    private Optional<Long> content(int row, Object storedId) throws SQLException {
        find.setLong(1, row);
        find.setObject(2, storedId);
        long content;
        try (ResultSet found = find.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            content = found.getLong(1);
        }
        return Optional.of(content == NOT_TAKEN ? taken(row) : content);
    }

    private long taken(long row) {
        long content = records.event(row).map(Fingerprint::of).orElse(NOT_TAKEN);
        database.run("UPDATE event SET content = ? WHERE id = ?", content, row);
        return content;
    }

    /// Whether the case has events with the id that [#sameAs] was asked for last.
    boolean metId() {
        return metId;
    }

    /// The event of the case that is whole and of which this one, which is not, tells a part: same id, name and second; 0 when
    /// there is none.
    long wholeOf(ReadyEvent event) throws SQLException {
        if (event.id.isEmpty()) {
            return 0;
        }
        for (int candidate : ids.rows(event.storedId)) {
            fuller.setLong(1, candidate);
            fuller.setObject(2, event.storedId);
            fuller.setString(3, event.circumstance.name());
            fuller.setLong(4, Math.floorDiv(event.time, 1000L));
            try (ResultSet row = fuller.executeQuery()) {
                if (row.next()) {
                    return candidate;
                }
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            words.close();
            insert.close();
            again.close();
            find.close();
            fuller.close();
            assemble.close();
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }
}
