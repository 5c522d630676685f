package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Turns events into rows. Lives as long as one import; used by its one writer thread only.
final class EventWriter implements AutoCloseable {
    private final Dictionary names;
    private final Dictionary identities;
    private final Dictionary addresses;
    private final Dictionary agents;
    private final Dictionary errors;
    private final Dictionary regions;
    private final Dictionary accounts;
    private final Dictionary resources;
    private final Dictionary categories;
    private final PreparedStatement insert;
    private final PreparedStatement again;
    private final PreparedStatement find;
    private final Database database;
    private final SeenIds ids;
    private long nextId;

    EventWriter(Database database) {
        this.database = database;
        names = new Dictionary(database, "event_name", "source", "name");
        identities = new Dictionary(
                database, "identity", "type", "label", "principal", "session", "account", "access_key", "created");
        addresses = new Dictionary(database, "address", "text");
        agents = new Dictionary(database, "agent", "text");
        errors = new Dictionary(database, "error_code", "text");
        regions = new Dictionary(database, "region", "text");
        accounts = new Dictionary(database, "account", "text");
        resources = new Dictionary(database, "resource", "text");
        categories = new Dictionary(database, "category", "text");
        insert = database.prepare("INSERT INTO event(id, time, uid, content, exhibit, ordinal, start, length, name, identity,"
                + " address, agent, error, region, account, resource, category, outcome, read_only)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        again = database.prepare("INSERT INTO delivery(event, exhibit, ordinal, start, length) VALUES (?,?,?,?,?)");
        find = database.prepare("SELECT 1 FROM event WHERE id = ? AND uid = ? AND content = ?");
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
        insert.setInt(9, names.id(event.call));
        insert.setInt(10, identities.id(event.identity));
        insert.setInt(11, addresses.id(event.address));
        insert.setInt(12, agents.id(event.agent));
        insert.setInt(13, errors.id(event.error));
        insert.setInt(14, regions.id(event.region));
        insert.setInt(15, accounts.id(event.account));
        insert.setInt(16, resources.id(event.resource));
        insert.setInt(17, categories.id(event.category));
        insert.setInt(18, event.outcome);
        insert.setInt(19, event.readOnly);
        insert.executeUpdate();
        ids.add(event.id, nextId);
        nextId++;
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
        if (event.id.isEmpty()) {
            return 0;
        }
        for (int candidate : ids.rows(event.id)) {
            find.setLong(1, candidate);
            find.setObject(2, event.storedId);
            find.setLong(3, event.content);
            try (ResultSet row = find.executeQuery()) {
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
            for (Dictionary words : List.of(
                    names, identities, addresses, agents, errors, regions, accounts, resources, categories)) {
                words.close();
            }
            insert.close();
            again.close();
            find.close();
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }
}
