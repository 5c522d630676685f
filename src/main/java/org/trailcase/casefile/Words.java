package org.trailcase.casefile;

import java.util.List;

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

    /// What was called.
    record Call(String source, String name) {}

    static String service(String source) {
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    static Words read(Database database) {
        return new Words(
                database.list(
                        "SELECT source, name FROM event_name ORDER BY id",
                        row -> new Call(row.getString(1), row.getString(2))),
                database.list(
                        "SELECT type, label, principal, session, account, access_key, created FROM identity"
                                + " ORDER BY id",
                        row -> new EventRow.Who(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))),
                texts(database, "address"),
                texts(database, "agent"),
                texts(database, "error_code"),
                texts(database, "region"),
                texts(database, "account"),
                texts(database, "resource"),
                texts(database, "category"));
    }

    private static List<String> texts(Database database, String table) {
        return database.list("SELECT text FROM " + table + " ORDER BY id", row -> row.getString(1));
    }
}
