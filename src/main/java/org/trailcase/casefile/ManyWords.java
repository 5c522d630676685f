package org.trailcase.casefile;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Words of which a case may have millions, each stored once: gives the id of a word, and stores it when it is new.
///
/// Only a number of 128 bits is kept in memory of each, 40 bytes with its room to grow, however long the word is. The
/// numbers depend on a secret of this object, so that nobody can write two words into a trail that are taken for one;
/// by chance that happens once in 10^24 cases of ten million words. Ids are dense and begin at 1. Not for several threads.
final class ManyWords implements AutoCloseable {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long firstSecret;
    private final long secondSecret;
    private final PreparedStatement insert;
    private final int width;
    private long[] numbers = new long[1 << 13];
    private int[] ids = new int[1 << 12];
    private int held;

    ManyWords(Database database, String table, String... columns) {
        SecureRandom random = new SecureRandom();
        firstSecret = random.nextLong();
        secondSecret = random.nextLong();
        width = columns.length;
        String names = String.join(", ", columns);
        String[] word = new String[width];
        database.each("SELECT id, " + names + " FROM " + table, row -> {
            for (int i = 0; i < width; i++) {
                word[i] = row.getString(i + 2);
            }
            put(number(firstSecret, word), number(secondSecret, word), row.getInt(1));
        });
        insert = database.prepare("INSERT INTO " + table + "(id, " + names + ") VALUES (?" + ", ?".repeat(width) + ")");
    }

    /// The id of a word: the values of its columns in their order.
    int id(String... word) throws SQLException {
        long first = number(firstSecret, word);
        long second = number(secondSecret, word);
        int known = ids[slot(first, second)];
        return known != 0 ? known : store(word, first, second);
    }

    private int store(String[] word, long first, long second) throws SQLException {
        int id = held + 1;
        insert.setInt(1, id);
        for (int i = 0; i < width; i++) {
            insert.setString(i + 2, word[i]);
        }
        insert.executeUpdate();
        put(first, second, id);
        return id;
    }

    private void put(long first, long second, int id) {
        if (held * 2 >= ids.length) {
            grow();
        }
        int slot = slot(first, second);
        numbers[2 * slot] = first;
        numbers[2 * slot + 1] = second;
        ids[slot] = id;
        held++;
    }

    private void grow() {
        long[] numbersBefore = numbers;
        int[] idsBefore = ids;
        numbers = new long[numbersBefore.length * 2];
        ids = new int[idsBefore.length * 2];
        for (int i = 0; i < idsBefore.length; i++) {
            if (idsBefore[i] != 0) {
                int slot = slot(numbersBefore[2 * i], numbersBefore[2 * i + 1]);
                numbers[2 * slot] = numbersBefore[2 * i];
                numbers[2 * slot + 1] = numbersBefore[2 * i + 1];
                ids[slot] = idsBefore[i];
            }
        }
    }

    // Where a word stands, or would.
    private int slot(long first, long second) {
        int slot = (int) first & (ids.length - 1);
        while (ids[slot] != 0 && (numbers[2 * slot] != first || numbers[2 * slot + 1] != second)) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    // Lengths part the values, so that no two lists of them read alike.
    private static long number(long secret, String[] word) {
        long sum = secret;
        for (String text : word) {
            sum = mixed(sum + text.length() * FACTOR);
            for (int i = 0; i < text.length(); i++) {
                sum = (Long.rotateLeft(sum, 23) ^ text.charAt(i)) * (secret | 1);
            }
        }
        return mixed(sum);
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
