package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.trailcase.json.Fingerprint;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

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
        find = database.prepare("SELECT id FROM event WHERE uid = ? AND content = ?");
        ids = SeenIds.of(database);
        nextId = database.one("SELECT coalesce(max(id), 0) + 1 FROM event", row -> row.getLong(1))
                .orElse(1L);
    }

    /// The id that the next event will get.
    long nextId() {
        return nextId;
    }

    void write(int exhibit, Event event, Origin origin) throws SQLException {
        UserIdentity who = event.identity();
        insert.setLong(1, nextId);
        insert.setLong(2, event.time().toEpochMilli());
        insert.setObject(3, EventId.stored(event.eventId().orElse("")));
        insert.setLong(4, Fingerprint.of(event.raw()));
        insert.setInt(5, exhibit);
        insert.setLong(6, origin.ordinal());
        insert.setLong(7, origin.start());
        insert.setInt(8, origin.length());
        insert.setInt(9, names.id(event.name().source(), event.name().name()));
        insert.setInt(10, identity(who));
        insert.setInt(11, addresses.id(event.sourceAddress().orElse("")));
        insert.setInt(12, agents.id(event.userAgent().orElse("")));
        insert.setInt(13, errors.id(event.errorCode().orElse("")));
        insert.setInt(14, regions.id(event.region().orElse("")));
        insert.setInt(15, accounts.id(event.recipientAccount().or(who::account).orElse("")));
        insert.setInt(16, resources.id(resource(event)));
        insert.setInt(17, categories.id(event.category().orElse("")));
        insert.setInt(18, event.outcome().ordinal());
        insert.setInt(19, event.readOnly().map(yes -> yes ? 1 : 0).orElse(2));
        insert.executeUpdate();
        ids.add(event.eventId().orElse(""));
        nextId++;
    }

    // What a list shows: what the record names, else what AWS's message names.
    private static String resource(Event event) {
        return event.resources().stream()
                .flatMap(resource -> resource.arn().stream())
                .findFirst()
                .or(() -> event.denial().flatMap(Denial::resource))
                .orElse("");
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

    private int identity(UserIdentity who) throws SQLException {
        return identities.id(
                who.type(),
                who.label(),
                who.principalArn().orElse(""),
                who.sessionName().orElse(""),
                who.account().orElse(""),
                who.accessKeyId().orElse(""),
                who.sessionCreated().map(Object::toString).orElse(""));
    }

    /// The event of the case that is the same as this one, id and content; 0 when there is none or it has no id.
    long sameAs(Event event) throws SQLException {
        String eventId = event.eventId().orElse("");
        if (eventId.isEmpty() || !ids.mayHold(eventId)) {
            return 0;
        }
        find.setObject(1, EventId.stored(eventId));
        find.setLong(2, Fingerprint.of(event.raw()));
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
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
