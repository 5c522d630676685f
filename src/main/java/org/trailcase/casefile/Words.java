package org.trailcase.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trailcase.catalog.ApiCall;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventActions;
import org.trailcase.catalog.EventAuthorization;

/// The dictionaries of a case in memory: word `i` of a list is the one with id `i + 1` in the case file.
record Words(
        List<Call> calls,
        List<EventRow.Who> identities,
        List<String> addresses,
        List<String> agents,
        List<String> errors,
        List<String> regions,
        List<String> accounts,
        List<String> resources,
        List<String> categories) {

    /// What was called, and the IAM action that names the call; where it needed none, the event's own name.
    record Call(String source, String name, String action) {}

    /// The number of the word with this id.
    static int number(int id, List<?> words) {
        return Objects.checkIndex(id - 1, words.size());
    }

    static String service(String source) {
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    static Words read(Database database, Catalog catalog) {
        EventActions actions = new EventActions(catalog);
        return new Words(
                database.list(
                        "SELECT source, name FROM event_name ORDER BY id",
                        row -> call(actions, row.getString(1), row.getString(2))),
                identities(database),
                texts(database, "address"),
                texts(database, "agent"),
                texts(database, "error_code"),
                texts(database, "region"),
                texts(database, "account"),
                database.list(
                        "SELECT s.text || r.name FROM resource r JOIN stem s ON s.id = r.stem ORDER BY r.id",
                        row -> row.getString(1)),
                texts(database, "category"));
    }

    // The sessions of one caller share its texts, and those that were issued in the same second that moment.
    private static List<EventRow.Who> identities(Database database) {
        record Caller(String type, String principal, String account) {}
        List<Caller> callers = database.list(
                "SELECT type, principal, account FROM caller ORDER BY id",
                row -> new Caller(row.getString(1), row.getString(2), row.getString(3)));
        Map<String, String> moments = new HashMap<>();
        return database.list("SELECT caller, label, session, access_key, created FROM identity ORDER BY id", row -> {
            Caller caller = callers.get(row.getInt(1) - 1);
            String created = row.getString(5);
            return new EventRow.Who(
                    caller.type(),
                    row.getString(2),
                    caller.principal(),
                    row.getString(3),
                    caller.account(),
                    row.getString(4),
                    moments.computeIfAbsent(created, _ -> created));
        });
    }

    private static Call call(EventActions actions, String source, String name) {
        String action = switch (actions.of(ApiCall.of(source, name))) {
            case EventAuthorization.Needed needed ->
                needed.leading().map(leading -> leading.action().text()).orElse(name);
            case EventAuthorization.NotNeeded _ -> service(source) + ":" + name;
        };
        return new Call(source, name, action);
    }

    private static List<String> texts(Database database, String table) {
        return database.list("SELECT text FROM " + table + " ORDER BY id", row -> row.getString(1));
    }
}
