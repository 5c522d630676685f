package org.trailcase.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.ui.kit.text.MarkedText.Piece;
import org.trailcase.ui.kit.text.MarkedText.Stretch;

class MarkedTextTest {
    @Test
    void aStretchOverTwoLinesIsMarkedInBoth() {
        var text = new MarkedText("one two\nthree", List.of(new Stretch(4, 10)));

        assertThat(text.lines()).extracting(MarkedText.Line::pieces)
                .containsExactly(
                        List.of(new Piece("one ", false), new Piece("two", true)),
                        List.of(new Piece("th", true), new Piece("ree", false)));
    }

    @Test
    void stretchesThatOverlapAreMarkedOnce() {
        var text = new MarkedText("abcdef", List.of(new Stretch(2, 4), new Stretch(1, 3)));

        assertThat(text.lines().getFirst().pieces())
                .containsExactly(
                        new Piece("a", false), new Piece("bc", true), new Piece("d", true), new Piece("ef", false));
    }

    @Test
    void aStretchBeyondTheEndIsCut() {
        assertThat(new MarkedText("ab", List.of(new Stretch(1, 99))).lines().getFirst().pieces())
                .containsExactly(new Piece("a", false), new Piece("b", true));
    }

    @Test
    void linesAreCountedFromOneAndEmptyOnesKept() {
        assertThat(MarkedText.plain("a\n\nb").lines()).extracting(MarkedText.Line::number).containsExactly(1, 2, 3);
    }
}
