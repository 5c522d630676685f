package org.trailcase.casefile;

import org.trailcase.policy.snapshot.WrittenPolicy;

/// The texts of policies, each kept once, by its hash.
final class PolicyTexts {
    private final Database database;

    PolicyTexts(Database database) {
        this.database = database;
    }

    /// The row of this text, which is written when it is new.
    long id(WrittenPolicy policy) {
        String hash = Hashes.of(policy.text());
        database.run("INSERT OR IGNORE INTO policy_text(sha256, text) VALUES (?,?)", hash, policy.text());
        return database.one("SELECT id FROM policy_text WHERE sha256 = ?", row -> row.getLong(1), hash)
                .orElseThrow();
    }
}
