package org.trailcase.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Highlight;

class ExcerptTest {

    @Test
    void sharedIndentationIsLeftOutAndHighlightsMoveAlong() {
        String text = "{\n      \"Action\": \"iam:Get*\"\n    }";
        int start = text.indexOf("\"iam");

        Block.Verbatim block = (Block.Verbatim) Excerpt.of(text, List.of(new Highlight(start, start + 10)), false);

        assertThat(block.text()).isEqualTo("{\n  \"Action\": \"iam:Get*\"\n}");
        Highlight moved = block.highlights().getFirst();
        assertThat(block.text().substring(moved.start(), moved.end())).isEqualTo("\"iam:Get*\"");
    }

    @Test
    void aLineAloneStaysAsItIs() {
        assertThat(((Block.Verbatim) Excerpt.of("{\"a\": 1}", List.of(), false)).text()).isEqualTo("{\"a\": 1}");
    }
}
