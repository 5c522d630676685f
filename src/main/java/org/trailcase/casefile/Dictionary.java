package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Words that repeat, each stored once: gives the id of a word, and stores it when it is new.
///
/// Ids are dense and begin at 1. Not for several threads: the one writer of a case uses it.
final class Dictionary implements AutoCloseable {
    private final Map<Object, Integer> ids = new HashMap<>();
    private final PreparedStatement insert;
    private final int width;

    Dictionary(Database database, String table, String... columns) {
        width = columns.length;
        String names = String.join(", ", columns);
        database.each("SELECT id, " + names + " FROM " + table, row -> {
            String[] words = new String[width];
            for (int i = 0; i < width; i++) {
                words[i] = row.getString(i + 2);
            }
            ids.put(key(words), row.getInt(1));
        });
        insert = database.prepare("INSERT INTO " + table + "(id, " + names + ") VALUES (?"
                + ", ?".repeat(width) + ")");
    }

    int id(String... words) throws SQLException {
        Object key = key(words);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int id = ids.size() + 1;
        insert.setInt(1, id);
        for (int i = 0; i < width; i++) {
            insert.setString(i + 2, words[i]);
        }
        insert.executeUpdate();
        ids.put(key, id);
        return id;
    }

    private static Object key(String... words) {
        return words.length == 1 ? words[0] : java.util.List.of(words);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
