package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that repeat, each stored once: gives the id of a word, and stores it when it is new.
///
/// For words of which a case has thousands, not millions: all are kept in memory. Ids are dense and begin at 1. Not for
/// several threads: the one writer of a case uses it.
final class Dictionary implements AutoCloseable {
    private final Map<List<Object>, Integer> ids = new HashMap<>();
    private final PreparedStatement insert;

    Dictionary(Database database, String table, String... columns) {
        String names = String.join(", ", columns);
        database.each("SELECT id, " + names + " FROM " + table, row -> {
            Object[] word = new Object[columns.length];
            for (int i = 0; i < word.length; i++) {
                word[i] = row.getObject(i + 2);
            }
            ids.put(List.of(word), row.getInt(1));
        });
        insert = database.prepare("INSERT INTO " + table + "(id, " + names + ") VALUES (?" + ", ?".repeat(columns.length)
                + ")");
    }

    /// The id of a word: the values of its columns, texts or numbers, in their order.
    int id(Object... word) throws SQLException {
        List<Object> key = List.of(word);
        Integer known = ids.get(key);
        return known != null ? known : store(key);
    }

    private int store(List<Object> word) throws SQLException {
        int id = ids.size() + 1;
        insert.setInt(1, id);
        for (int i = 0; i < word.size(); i++) {
            insert.setObject(i + 2, word.get(i));
        }
        insert.executeUpdate();
        ids.put(word, id);
        return id;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
