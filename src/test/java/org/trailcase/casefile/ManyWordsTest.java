package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words are told apart, and found again, by their numbers alone.
class ManyWordsTest {
    private static final int MANY = 30_000;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void anEmptyTable() {
        path = folder.resolve("words.sqlite");
        try (Database database = Database.open(path, true)) {
            database.run("CREATE TABLE word(id INTEGER PRIMARY KEY, one TEXT, other TEXT)");
        }
    }

    @Test
    void eachWordGetsTheNextNumberAndKeepsIt() throws SQLException {
        assertThat(idsOfMany()).isEqualTo(oneTo(MANY));
        assertThat(idsOfMany()).isEqualTo(oneTo(MANY));

        try (Database database = Database.open(path, false)) {
            assertThat(database.list("SELECT one || '|' || other FROM word WHERE id = 4712", row -> row.getString(1)))
                    .containsExactly("name 4711|x");
        }
    }

    @Test
    void valuesDoNotRunIntoEachOther() throws SQLException {
        try (Database database = Database.open(path, true);
                ManyWords words = new ManyWords(database, "word", "one", "other")) {
            assertThat(words.id("ab", "c")).isEqualTo(1);
            assertThat(words.id("a", "bc")).isEqualTo(2);
            assertThat(words.id("abc", "")).isEqualTo(3);
            assertThat(words.id("", "abc")).isEqualTo(4);
            assertThat(words.id("", "")).isEqualTo(5);
            assertThat(words.id("a", "bc")).isEqualTo(2);
        }
    }

    private List<Integer> idsOfMany() throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Database database = Database.open(path, true)) {
            database.begin();
            try (ManyWords words = new ManyWords(database, "word", "one", "other")) {
                for (int i = 0; i < MANY; i++) {
                    ids.add(words.id("name " + i, "x"));
                }
            }
            database.commit();
        }
        return ids;
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
