package org.trailcase.samples;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What would be random in an account, drawn from a seed: the same seed tells the same story.
final class Chance {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String HEX = "0123456789abcdef";

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /// From `least` to `most`, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean inOneOf(int cases) {
        return random.nextInt(cases) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }

    String uuid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least).toString();
    }

    /// A key as AWS forms them, that nobody takes for a real one.
    String temporaryKey() {
        return "ASIASAMPLE" + text(BASE32, 10);
    }

    String longTermKey() {
        return "AKIASAMPLE" + text(BASE32, 10);
    }

    String hex(int length) {
        return text(HEX, length);
    }

    String capitals(int length) {
        return text(DIGITS_AND_LETTERS, length);
    }

    String base64(int length) {
        return text(BASE64, length);
    }

    private String text(String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
