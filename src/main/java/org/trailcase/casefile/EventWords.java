package org.trailcase.casefile;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The ids of all that recurs in events, for the rows of one import. Used by its one writer thread only.
final class EventWords implements AutoCloseable {
    private static final int MOST_REMEMBERED = 20_000;

    private final Database database;
    private final Dictionary names;
    private final Dictionary errors;
    private final Dictionary regions;
    private final Dictionary accounts;
    private final Dictionary categories;
    private final Dictionary circumstances;
    private final Dictionary addresses;
    private final Dictionary agents;
    private final Dictionary clients;
    private final Dictionary callers;
    private final ManyWords identities;
    private final ManyWords stems;
    private final ManyWords resources;
    private final Map<Circumstance, Integer> ofCircumstance = new HashMap<>();
    private final Map<Client, Integer> ofClient = new HashMap<>();
    // The reader hands out one object for one caller as long as it can: to find that again is quicker than to compare texts.
    private final Map<Caller, Integer> ofCaller = new IdentityHashMap<>();

    EventWords(Database database) {
        this.database = database;
        names = new Dictionary(database, "event_name", "source", "name");
        errors = new Dictionary(database, "error_code", "text");
        regions = new Dictionary(database, "region", "text");
        accounts = new Dictionary(database, "account", "text");
        categories = new Dictionary(database, "category", "text");
        circumstances = new Dictionary(
                database, "circumstance", "name", "error", "region", "account", "category", "outcome", "read_only");
        addresses = new Dictionary(database, "address", "text");
        agents = new Dictionary(database, "agent", "text");
        clients = new Dictionary(database, "client", "address", "agent");
        callers = new Dictionary(database, "caller", "type", "principal", "account");
        identities = new ManyWords(database, "identity", "caller", "label", "session", "access_key", "created");
        stems = new ManyWords(database, "stem", "text");
        resources = new ManyWords(database, "resource", "stem", "name");
    }

    int id(Circumstance circumstance) throws SQLException {
        Integer known = ofCircumstance.get(circumstance);
        if (known != null) {
            return known;
        }
        int id = circumstances.id(
                names.id(circumstance.source(), circumstance.name()),
                errors.id(circumstance.error()),
                regions.id(circumstance.region()),
                accounts.id(circumstance.account()),
                categories.id(circumstance.category()),
                circumstance.outcome(),
                circumstance.readOnly());
        return remembered(ofCircumstance, circumstance, id);
    }

    int id(Client client) throws SQLException {
        Integer known = ofClient.get(client);
        return known != null
                ? known
                : remembered(ofClient, client, clients.id(addresses.id(client.address()), agents.id(client.agent())));
    }

    int id(Caller who) throws SQLException {
        Integer known = ofCaller.get(who);
        if (known != null) {
            return known;
        }
        // SQLite makes the text of a number a number again: the column is one of integers.
        int caller = callers.id(who.type(), who.principal(), who.account());
        return remembered(
                ofCaller,
                who,
                identities.id(
                        Integer.toString(caller), who.label(), who.session(), who.accessKey(), who.created()));
    }

    int ofResource(String resource) throws SQLException {
        int stem = Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1;
        return resources.id(Integer.toString(stems.id(resource.substring(0, stem))), resource.substring(stem));
    }

    private static <T> int remembered(Map<T, Integer> ids, T word, int id) {
        if (ids.size() >= MOST_REMEMBERED) {
            ids.clear();
        }
        ids.put(word, id);
        return id;
    }

    @Override
    public void close() {
        try {
            for (Dictionary few : List.of(
                    names, errors, regions, accounts, categories, circumstances, addresses, agents, clients, callers)) {
                few.close();
            }
            identities.close();
            stems.close();
            resources.close();
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }
}
