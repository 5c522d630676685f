package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/// What a sentence must be that is shown to a person.
final class Sentence {
    private static final int LONGEST = 1500;
    private static final Pattern WORDS_OF_PROGRAMS = Pattern.compile(
            "Exception|\\bjava\\.|\\borg\\.|\\btools\\.|\\bat [a-z.]+\\(|\\bnull\\b|Index \\d+ out of|SQLITE_|\\bcannot be cast\\b|@[0-9a-f]{6}");

    private Sentence() {}

    static void check(String sentence) {
        assertThat(sentence).as("a sentence").isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
        assertThat(sentence.chars().noneMatch(c -> c < ' ' || c == 0x2028 || c == 0x2029))
                .as("a sentence on one line: %s", sentence)
                .isTrue();
        assertThat(WORDS_OF_PROGRAMS.matcher(sentence).find()).as("words of programs in: %s", sentence).isFalse();
    }
}
