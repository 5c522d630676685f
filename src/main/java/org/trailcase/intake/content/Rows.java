package org.trailcase.intake.content;

import java.io.IOException;
import java.util.Optional;

/// Finds the rows of a table, or the lines of a text, with the place of each in the content.
///
/// A line break within quotation marks belongs to the cell (RFC 4180). Where the quotation marks of a row never end, the
/// row alone is a defect and reading goes on at the next line. Empty lines are no rows.
public final class Rows {
    private static final String CUT = "The content ends in the middle of this row.";
    private static final String UNQUOTED =
            "The row's quotation marks do not match: it was left out up to the next line.";

    private final ContentStream content;
    private final Window window;
    private final Optional<Character> separator;
    private final Pieces pieces;
    private long ordinal;

    private Rows(ContentStream content, Optional<Character> separator, Pieces pieces) throws IOException {
        this.content = content;
        this.window = Window.on(content);
        this.separator = separator;
        this.pieces = pieces;
    }

    /// Hands over each row whose cells stand between these separators, the header among them.
    public static void table(ContentStream content, char separator, Pieces pieces) throws IOException {
        new Rows(content, Optional.of(separator), pieces).all();
    }

    /// Hands over each line.
    public static void lines(ContentStream content, Pieces pieces) throws IOException {
        new Rows(content, Optional.empty(), pieces).all();
    }

    private void all() throws IOException {
        window.passMark();
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            if (c == '\n' || c == '\r') {
                window.advance();
                window.passMark();
            } else {
                row();
            }
        }
        content.flaw().ifPresent(flaw -> {
            long at = window.bytePlace(window.place());
            pieces.defect(new Defect(ordinal++, at, 0, flaw));
        });
    }

    private void row() throws IOException {
        long start = window.place();
        window.hold();
        boolean isWhole = separator.isEmpty() ? toLineEnd() : toRowEnd(separator.get());
        if (isWhole) {
            pieces.record(window.piece("", new Piece.Position(ordinal, (int) ordinal, 0)));
            ordinal++;
        } else {
            unfinished(start);
        }
        window.release();
    }

    private void unfinished(long start) throws IOException {
        boolean wasFull = window.isFull();
        window.seek(start);
        toLineEnd();
        boolean isLast = window.peek() < 0 && !wasFull;
        if (window.isFull()) {
            window.release();
            toLineEnd();
        }
        long from = window.bytePlace(start);
        pieces.defect(new Defect(
                ordinal++, from, window.bytePlace(window.place()) - from, isLast ? content.flaw().orElse(CUT) : UNQUOTED));
    }

    /// False when a line is longer than what may be held.
    private boolean toLineEnd() throws IOException {
        int c = window.peek();
        while (c >= 0 && c != '\n' && c != '\r') {
            window.advance();
            c = window.peek();
        }
        return !window.isFull();
    }

    private boolean toRowEnd(char between) throws IOException {
        boolean beginsCell = true;
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            if (c == '\n' || c == '\r') {
                return true;
            }
            window.advance();
            if (c == '"' && beginsCell && !toEndOfQuotes()) {
                return false;
            }
            beginsCell = c == between;
        }
        return !window.isFull();
    }

    // Two quotation marks are one that belongs to the cell.
    private boolean toEndOfQuotes() throws IOException {
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            window.advance();
            if (c == '"') {
                if (window.peek() != '"') {
                    return true;
                }
                window.advance();
            }
        }
        return false;
    }
}
