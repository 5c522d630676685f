package org.trailcase.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.trailcase.work.Problem;

/// The numbered schema files, and the check that a file is a case that this program may open.
final class Schema {
    /// "TRLC" as four ASCII bytes.
    private static final int APPLICATION_ID = 0x54524C43;

    /// One file a version, applied in order. A released file is never edited: the next number is added.
    private static final List<String> VERSIONS = List.of(
            "001-case.sql",
            "002-every-layer.sql",
            "003-told-again.sql",
            "004-recurring-words.sql",
            "005-other-forms.sql",
            "006-digests.sql",
            "007-archives.sql",
            "008-originals.sql");

    private Schema() {}

    static void create(Database database) {
        database.run("PRAGMA page_size=8192");
        database.run("PRAGMA application_id=" + APPLICATION_ID);
        upgrade(database, 0);
    }

    /// Brings an older case to this version, step by step, each step whole or not at all.
    static void upgrade(Database database, int from) {
        for (int version = from; version < VERSIONS.size(); version++) {
            String sql = text(VERSIONS.get(version));
            int reached = version + 1;
            database.transaction(() -> {
                database.script(sql);
                database.run("PRAGMA user_version=" + reached);
            });
        }
    }

    /// The version of the case; throws a Problem when the file is no case, or one that a newer program made.
    static int check(Database database, Path path) {
        long application = database.one("PRAGMA application_id", row -> row.getLong(1)).orElse(0L);
        int version = database.one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (application != APPLICATION_ID || version < 1) {
            throw new Problem("%s is not a Trailcase case file; choose a file that Trailcase made.".formatted(path));
        }
        if (version > VERSIONS.size()) {
            throw new Problem(
                    "%s was made by a newer Trailcase (case version %d, this program knows %d); open it with that version."
                            .formatted(path, version, VERSIONS.size()));
        }
        return version;
    }

    /// Throws a Problem when the case is older than this program: it cannot be looked at without being changed.
    static void mustBeCurrent(int version, Path path) {
        if (version < VERSIONS.size()) {
            throw new Problem(
                    "%s was made by an older Trailcase (case version %d, this program's is %d); open it once in the window, or import into it, and it is brought to this version."
                            .formatted(path, version, VERSIONS.size()));
        }
    }

    /// While an empty case is filled, each id would go to another place of the index: made afterwards, it costs a fifth. An
    /// import that is killed leaves it out, and ids are found more slowly until the next import has ended.
    static void leaveIdsUnindexed(Database database) {
        unlessOthersWrite(database, "DROP INDEX IF EXISTS event_uid");
    }

    /// Makes the index of event ids where it is missing.
    static void indexIds(Database database) {
        if (database.one("SELECT 1 FROM sqlite_schema WHERE name = 'event_uid'", row -> row.getInt(1)).isEmpty()) {
            unlessOthersWrite(database, "CREATE INDEX IF NOT EXISTS event_uid ON event(substr(uid, 1, 4))");
        }
    }

    private static void unlessOthersWrite(Database database, String sql) {
        if (database.tryBegin()) {
            database.run(sql);
            database.commit();
        }
    }

    static int current() {
        return VERSIONS.size();
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its schema file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
