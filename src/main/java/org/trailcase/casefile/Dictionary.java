package org.trailcase.casefile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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
            ids.put(width == 1 ? words[0] : List.of(words), row.getInt(1));
        });
        insert = database.prepare("INSERT INTO " + table + "(id, " + names + ") VALUES (?"
                + ", ?".repeat(width) + ")");
    }

    /// The id of a word that is one text.
    int id(String word) throws SQLException {
        Integer known = ids.get(word);
        return known != null ? known : store(word, List.of(word));
    }

    /// The id of a word that is several texts, in the order of the columns.
    int id(List<String> words) throws SQLException {
        Integer known = ids.get(words);
        return known != null ? known : store(words, words);
    }

    private int store(Object key, List<String> words) throws SQLException {
        int id = ids.size() + 1;
        insert.setInt(1, id);
        for (int i = 0; i < width; i++) {
            insert.setString(i + 2, words.get(i));
        }
        insert.executeUpdate();
        ids.put(key, id);
        return id;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
