package org.trailcase.casefile;

import java.util.Optional;

/// Leads events back to their exhibits.
final class Provenances {
    private final Database database;

    Provenances(Database database) {
        this.database = database;
    }

    Optional<Provenance> of(long event) {
        return database.one(
                "SELECT x.name, x.sha256, e.ordinal, e.start, e.length FROM event e"
                        + " JOIN exhibit x ON x.id = e.exhibit WHERE e.id = ?",
                row -> new Provenance(
                        row.getString(1),
                        row.getString(2),
                        new Origin(row.getLong(3), row.getLong(4), row.getInt(5)),
                        1 + again(event)),
                event);
    }

    private int again(long event) {
        return database.one("SELECT count(*) FROM delivery WHERE event = ?", row -> row.getInt(1), event)
                .orElse(0);
    }
}
