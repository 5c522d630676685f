package org.trailcase.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.policy.request.Answer;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *        |          | true
            ''       | a        | false
            a*       | a        | true
            a*       | ab/c:d   | true
            a?       | a        | false
            a?       | ab       | true
            *b*b     | abbb     | true
            *ab      | aab      | true
            a*b?d    | axxbcbed | true
            a*b      | aXbc     | false
            **       | x        | true
            A        | a        | false
            """)
    void starsMatchRunsAndQuestionMarksOneCharacter(String pattern, String text, boolean matches) {
        assertThat(Glob.of(pattern).matches(text == null ? "" : text)).isEqualTo(matches);
    }

    @Test
    void lineEndsAndCharactersOutsideThePlaneAreCharactersToo() {
        assertThat(Glob.of("a*c").matches("a\nb\nc")).isTrue();
        assertThat(Glob.of("a?c").matches("a\uD83D\uDE00c")).isTrue();
    }

    @Test
    void aHostilePatternIsComparedInReasonableTime() {
        assertThat(Glob.of("*a*a*a*a*a*a*a*a*b".repeat(20)).matches("a".repeat(5_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *            | a*b    | YES
            a*           | ab*    | YES
            a?*          | ab*    | YES
            ab*          | a*     | UNKNOWN
            a*           | *      | UNKNOWN
            abc          | a*     | UNKNOWN
            b*           | a*     | NO
            *.txt        | k*.csv | NO
            a?c          | abc    | YES
            abc          | a?c    | UNKNOWN
            a            | a*b    | NO
            """)
    void aTextKnownInPartMatchesSurelyPerhapsOrNever(String pattern, String known, Answer answer) {
        assertThat(Glob.of(pattern).matchesAllOf(Glob.of(known))).isEqualTo(answer);
    }

    @Test
    void itAgreesWithRegularExpressionsOnRandomPatterns() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?");
            String text = text(random, "ab");
            String regex = pattern.replace("*", ".*").replace("?", ".");

            assertThat(Glob.of(pattern).matches(text))
                    .as("%s against %s, seed %d", pattern, text, seed)
                    .isEqualTo(Pattern.matches(regex, text));
            Answer relation = Glob.of(pattern).matchesAllOf(Glob.of(text));
            assertThat(relation).as("%s, %s, seed %d", pattern, text, seed).isNotEqualTo(Answer.UNKNOWN);
        }
    }

    @Test
    void whatItSaysOfTextsKnownInPartHoldsForEveryTextBehindThem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            Glob pattern = Glob.of(text(random, "ab*?"));
            Glob known = Glob.of(text(random, "ab*?"));
            String text = text(random, "ab");
            Answer answer = pattern.matchesAllOf(known);
            if (known.matches(text) && answer != Answer.UNKNOWN) {
                assertThat(Answer.of(pattern.matches(text)))
                        .as("%s, %s, %s, seed %d", pattern, known, text, seed)
                        .isEqualTo(answer);
            }
        }
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
