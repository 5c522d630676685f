package org.trailcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.trail.credential.CredentialRecord.Key;
import org.trailcase.trail.credential.CredentialRecord.Password;
import org.trailcase.trail.credential.CredentialRecord.Source;

/// The lines of credential reports, as rows and back.
final class CredentialStore {
    private final Database database;

    CredentialStore(Database database) {
        this.database = database;
    }

    void write(int exhibit, CredentialRecord credential) {
        long id = database.insert(
                "INSERT INTO credential(exhibit, as_of, user_name, arn, created, password_enabled, password_used,"
                        + " password_changed, mfa_active, certificates) VALUES (?,?,?,?,?,?,?,?,?,?)",
                exhibit,
                credential.asOf().toString(),
                credential.user(),
                credential.arn(),
                credential.created().map(Instant::toString),
                credential.password().enabled().map(enabled -> enabled ? 1 : 0),
                credential.password().lastUsed().map(Instant::toString),
                credential.password().changed().map(Instant::toString),
                credential.mfaActive() ? 1 : 0,
                credential.certificates());
        credential.keys().forEach(key -> write(id, key));
    }

    private void write(long credential, Key key) {
        database.run(
                "INSERT INTO credential_key(credential, number, active, rotated, used, region, service)"
                        + " VALUES (?,?,?,?,?,?,?)",
                credential,
                key.number(),
                key.active() ? 1 : 0,
                key.rotated().map(Instant::toString),
                key.lastUsed().map(Instant::toString),
                key.region(),
                key.service());
    }

    /// Earlier reports first, each in its own order.
    List<CredentialRecord> all() {
        return database.list(
                "SELECT c.id, x.name, x.sha256, c.as_of, c.user_name, c.arn, c.created, c.password_enabled,"
                        + " c.password_used, c.password_changed, c.mfa_active, c.certificates"
                        + " FROM credential c JOIN exhibit x ON x.id = c.exhibit ORDER BY c.as_of, c.id",
                this::credential);
    }

    private CredentialRecord credential(ResultSet row) throws SQLException {
        int enabled = row.getInt(8);
        Optional<Boolean> password = row.wasNull() ? Optional.empty() : Optional.of(enabled == 1);
        return new CredentialRecord(
                row.getString(5),
                row.getString(6),
                moment(row.getString(7)),
                new Password(password, moment(row.getString(9)), moment(row.getString(10))),
                row.getInt(11) == 1,
                keys(row.getLong(1)),
                row.getInt(12),
                Instant.parse(row.getString(4)),
                new Source(row.getString(2), row.getString(3)));
    }

    private List<Key> keys(long credential) {
        return database.list(
                "SELECT number, active, rotated, used, region, service FROM credential_key WHERE credential = ?"
                        + " ORDER BY number",
                row -> new Key(
                        row.getInt(1),
                        row.getInt(2) == 1,
                        moment(row.getString(3)),
                        moment(row.getString(4)),
                        row.getString(5),
                        row.getString(6)),
                credential);
    }

    private static Optional<Instant> moment(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }
}
