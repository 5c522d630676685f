package org.trailcase.report.section;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Highlight;

/// Text cut from a larger document: its second and later lines lose the indentation that they share, nothing else.
final class Excerpt {
    private Excerpt() {}

    static Block of(String text, List<Highlight> highlights, boolean numbered) {
        int indent = sharedIndent(text);
        StringBuilder out = new StringBuilder(text.length());
        int[] moved = new int[text.length() + 1];
        int skip = 0;
        for (int at = 0; at < text.length(); at++) {
            moved[at] = out.length();
            if (skip > 0 && text.charAt(at) == ' ') {
                skip--;
                continue;
            }
            skip = text.charAt(at) == '\n' ? indent : 0;
            out.append(text.charAt(at));
        }
        moved[text.length()] = out.length();
        IntUnaryOperator place = at -> moved[at];
        return new Block.Verbatim(
                out.toString(),
                highlights.stream()
                        .map(one -> new Highlight(place.applyAsInt(one.start()), place.applyAsInt(one.end())))
                        .toList(),
                numbered);
    }

    private static int sharedIndent(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }
}
