package org.trailcase.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.report.block.Highlight;

class CodeLinesTest {
    private static final VisibleText ASCII = new VisibleText(character -> character < 0x7f);

    @Test
    void aShortLineStaysAsItIs() {
        assertThat(lines("{\n  \"a\": 1\n}", 40)).containsExactly("1 {", "2   \"a\": 1", "3 }");
    }

    @Test
    void aLongLineGoesOnAfterAGoodPlaceAndKeepsItsNumber() {
        assertThat(lines("arn:aws:iam::111122223333:user/backup", 32))
                .containsExactly("1 arn:aws:iam::111122223333:user/", "1+backup");
    }

    @Test
    void aLineWithoutGoodPlacesBreaksWhereTheRoomEnds() {
        assertThat(lines("x".repeat(25), 10)).containsExactly("1 xxxxxxxxxx", "1+xxxxxxxx", "1+xxxxxxx");
    }

    @Test
    void whatCannotBePrintedTakesTheColumnsOfItsName() {
        assertThat(lines("ab\u202Ecd", 10)).containsExactly("1 ab[U+202E]", "1+cd");
    }

    @Test
    void anEmptyLineIsKept() {
        assertThat(lines("a\r\n\r\nb", 10)).containsExactly("1 a", "2 ", "3 b");
    }

    @Test
    void aHighlightGoesOverTheBreak() {
        List<CodeLines.Line> lines = CodeLines.of("abcdefgh", List.of(new Highlight(2, 6)), 4, ASCII);

        assertThat(lines.get(0).pieces())
                .containsExactly(new CodeLines.Piece("ab", false), new CodeLines.Piece("cd", true));
        assertThat(lines.get(1).pieces()).containsExactly(new CodeLines.Piece("ef", true));
        assertThat(lines.get(2).pieces()).containsExactly(new CodeLines.Piece("gh", false));
    }

    private static List<String> lines(String text, int width) {
        return CodeLines.of(text, List.of(), width, ASCII).stream()
                .map(line -> line.number() + (line.continues() ? "+" : " ")
                        + line.pieces().stream().map(CodeLines.Piece::text).collect(Collectors.joining()))
                .toList();
    }
}
