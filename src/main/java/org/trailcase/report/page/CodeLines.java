package org.trailcase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.report.block.Highlight;

/// Breaks verbatim text into lines that fit a page, keeping what is highlighted and which line each came from.
final class CodeLines {
    /// What stands before a line that goes on: the mark and a space.
    private static final int MARK = 2;

    private final VisibleText visible;
    private final int width;
    private final List<Highlight> highlights;
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int number = 1;

    private CodeLines(VisibleText visible, int width, List<Highlight> highlights) {
        this.visible = visible;
        this.width = width;
        this.highlights = highlights;
    }

    /// `width` is in characters of a face of fixed width.
    static List<Line> of(String text, List<Highlight> highlights, int width, VisibleText visible) {
        CodeLines lines = new CodeLines(visible, width, highlights);
        lines.read(text);
        return lines.lines;
    }

    /// A line to print; `number` is that of the line in the text, `continues` true from its second printed line on.
    record Line(int number, boolean continues, List<Piece> pieces) {}

    record Piece(String text, boolean highlighted) {}

    /// A character as it is printed, which may take several columns.
    private record Cell(String shown, boolean highlighted) {
        boolean mayEndLine() {
            return " :/,-_.".contains(shown);
        }
    }

    private void read(String text) {
        int column = 0;
        boolean inIndent = true;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character == '\n') {
                endLine();
                column = 0;
                inIndent = true;
            } else if (character != '\r' || !isLineEnd(text, at)) {
                String shown = shown(character, column);
                inIndent &= shown.isBlank();
                cells.add(new Cell(shown, !inIndent && isHighlighted(at)));
                column += shown.length();
            }
            at += Character.charCount(character);
        }
        endLine();
    }

    private static boolean isLineEnd(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private String shown(int character, int column) {
        if (character == '\t') {
            return " ".repeat(4 - column % 4);
        }
        return visible.isPlain(character) ? Character.toString(character) : VisibleText.escape(character);
    }

    private boolean isHighlighted(int at) {
        for (Highlight highlight : highlights) {
            if (highlight.start() <= at && at < highlight.end()) {
                return true;
            }
        }
        return false;
    }

    private void endLine() {
        int from = 0;
        do {
            int room = from == 0 ? width : width - MARK;
            int to = end(from, room);
            lines.add(new Line(number, from > 0, pieces(from, to)));
            from = to;
        } while (from < cells.size());
        cells.clear();
        number++;
    }

    /// Where the printed line ends: at the text's end, else after a good character, else where the room ends.
    private int end(int from, int room) {
        int taken = 0;
        int good = 0;
        for (int at = from; at < cells.size(); at++) {
            taken += cells.get(at).shown().length();
            if (taken > room) {
                return good > 0 ? good : Math.max(at, from + 1);
            }
            if (cells.get(at).mayEndLine() && taken > room / 2) {
                good = at + 1;
            }
        }
        return cells.size();
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            text.append(cells.get(at).shown());
            boolean last = at + 1 == to;
            if (last || cells.get(at + 1).highlighted() != cells.get(at).highlighted()) {
                pieces.add(new Piece(text.toString(), cells.get(at).highlighted()));
                text.setLength(0);
            }
        }
        return pieces;
    }
}
