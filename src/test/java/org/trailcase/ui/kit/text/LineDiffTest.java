package org.trailcase.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a b c,   a b c,   ' a| b| c'
                    a b c,   a x c,   ' a|−b|+x| c'
                    a c,     a b c,   ' a|+b| c'
                    a b c,   c,       '−a|−b| c'
                    a b,     c d,     '−a|−b|+c|+d'
                    a b a,   a a,     ' a|−b| a'
                    '',      a,       '+a'
                    """)
    void whatWasTakenAwayStandsBeforeWhatCameInItsPlace(String before, String after, String expected) {
        assertThat(written(LineDiff.of(lines(before), lines(after)))).isEqualTo(expected);
    }

    @Test
    void numbersCountInTheTextThatTheLineIsOf() {
        List<LineDiff.Line> lines = LineDiff.of("a\nb\nc", "a\nc\nd");

        assertThat(lines)
                .containsExactly(
                        new LineDiff.Line(LineDiff.Kind.SAME, 1, 1, "a"),
                        new LineDiff.Line(LineDiff.Kind.REMOVED, 2, 0, "b"),
                        new LineDiff.Line(LineDiff.Kind.SAME, 3, 2, "c"),
                        new LineDiff.Line(LineDiff.Kind.ADDED, 0, 3, "d"));
        assertThat(LineDiff.count(lines, LineDiff.Kind.ADDED)).isEqualTo(1);
    }

    @Test
    void bothTextsCanBeReadFromTheDifference() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String before = text(random);
            String after = text(random);

            List<LineDiff.Line> lines = LineDiff.of(before, after);

            assertThat(without(lines, LineDiff.Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
            assertThat(without(lines, LineDiff.Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
        }
    }

    @Test
    void textsThatAreTooLongToCompareCountAsReplacedBetweenTheirCommonEnds() {
        String before = "same\n" + IntStream.range(0, 5000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = "same\n" + IntStream.range(0, 5000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));

        List<LineDiff.Line> lines = LineDiff.of(before, after);

        assertThat(lines).hasSize(10_001);
        assertThat(lines.getFirst().kind()).isEqualTo(LineDiff.Kind.SAME);
        assertThat(without(lines, LineDiff.Kind.ADDED)).isEqualTo(before);
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(_ -> "abc".substring(random.nextInt(3)))
                .collect(Collectors.joining("\n"));
    }

    private static String without(List<LineDiff.Line> lines, LineDiff.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(LineDiff.Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String words) {
        return words.replace(' ', '\n');
    }

    private static String written(List<LineDiff.Line> lines) {
        return lines.stream().map(line -> line.kind().sign() + line.text()).collect(Collectors.joining("|"));
    }
}
