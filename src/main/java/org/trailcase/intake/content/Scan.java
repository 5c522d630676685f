package org.trailcase.intake.content;

import java.io.IOException;

/// Walks over one JSON value by its structure alone, as fast as that can be done, to find its end.
///
/// Texts and scalars are passed over unread; a value that ends whole may still turn out not to be JSON.
final class Scan {
    /// Deeper than any reader of records goes.
    private static final int MOST_DEPTH = 512;

    private static final int LONGEST_NAME = 64;

    /// How the walk came to its end.
    enum Outcome {
        /// Behind the last byte of the value.
        WHOLE,
        /// Behind the bracket that opens one of the lists looked for; [Scan#resume] goes on behind the list.
        LIST,
        /// At a byte that cannot stand there.
        DAMAGED,
        /// The content ends, or as much as may be held is held.
        END
    }

    private enum Expected {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END
    }

    private final Window window;
    private final boolean[] isObject = new boolean[MOST_DEPTH];
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder scalar = new StringBuilder();
    private final Shape shape;
    private final Pieces pieces;
    private boolean isOuter;
    private int depth;
    private Expected expected = Expected.VALUE;
    private boolean inText;
    private long lastText;
    private int lastTextDepth;

    Scan(Window window, Shape shape, Pieces pieces) {
        this.window = window;
        this.shape = shape;
        this.pieces = pieces;
    }

    /// Walks from the first byte of an outermost value; stops at the form's lists in it.
    Outcome document() throws IOException {
        isOuter = true;
        return start();
    }

    /// Walks from the first byte of a record.
    Outcome record() throws IOException {
        isOuter = false;
        return start();
    }

    private Outcome start() throws IOException {
        depth = 0;
        expected = Expected.VALUE;
        inText = false;
        lastText = window.place();
        lastTextDepth = 0;
        return walk();
    }

    /// Goes on behind a list that was found.
    Outcome resume() throws IOException {
        isOuter = true;
        depth = 1;
        isObject[0] = true;
        expected = Expected.COMMA_OR_END;
        return walk();
    }

    /// The name of the list that was found.
    String listName() {
        return name.toString();
    }

    /// How many brackets and braces are open.
    int depth() {
        return depth;
    }

    /// Whether the walk stopped inside a text.
    boolean isInText() {
        return inText;
    }

    /// Goes back to where the last text or name before the damage began; returns how deep it lies. After a lost
    /// quotation mark the damage shows only behind the text that swallowed the beginning of the next record.
    int backToLastText() {
        window.seek(lastText);
        inText = false;
        return lastTextDepth;
    }

    private Outcome walk() throws IOException {
        while (true) {
            int c = window.significant();
            if (c < 0) {
                return Outcome.END;
            }
            Outcome step = switch (expected) {
                case VALUE -> value(c);
                case VALUE_OR_END -> c == ']' ? close(false) : value(c);
                case NAME -> c == '"' ? name() : Outcome.DAMAGED;
                case NAME_OR_END -> c == '"' ? name() : c == '}' ? close(true) : Outcome.DAMAGED;
                case COLON -> c == ':' ? next(Expected.VALUE) : Outcome.DAMAGED;
                case COMMA_OR_END -> afterValue(c);
            };
            if (step != Outcome.WHOLE || (depth == 0 && expected == Expected.COMMA_OR_END)) {
                return step;
            }
        }
    }

    private Outcome value(int c) throws IOException {
        if (c == '{') {
            return open(true, Expected.NAME_OR_END);
        }
        if (c == '[') {
            boolean isWanted =
                    isOuter && depth == 1 && isObject[0] && shape.lists().contains(name.toString());
            Outcome step = open(false, Expected.VALUE_OR_END);
            return isWanted && step == Outcome.WHOLE ? Outcome.LIST : step;
        }
        if (c == '"') {
            beginText();
            mark(Pieces.TEXT);
            return text(Expected.COMMA_OR_END);
        }
        return isScalar(c) ? scalar(c) : Outcome.DAMAGED;
    }

    private Outcome scalar(int first) throws IOException {
        scalar.setLength(0);
        int c = first;
        do {
            if (scalar.length() < LONGEST_NAME) {
                scalar.append((char) c);
            }
            window.advance();
            c = window.peek();
        } while (isScalar(c));
        expected = Expected.COMMA_OR_END;
        mark(scalar.toString());
        return Outcome.WHOLE;
    }

    private void mark(String value) {
        if (isOuter && depth == 1 && isObject[0] && shape.marks().contains(name.toString())) {
            pieces.mark(name.toString(), value);
        }
    }

    private Outcome afterValue(int c) {
        boolean inObject = isObject[depth - 1];
        if (c == ',') {
            return next(inObject ? Expected.NAME : Expected.VALUE);
        }
        return c == '}' || c == ']' ? close(c == '}') : Outcome.DAMAGED;
    }

    private Outcome open(boolean object, Expected then) {
        if (depth == MOST_DEPTH) {
            return Outcome.DAMAGED;
        }
        isObject[depth++] = object;
        return next(then);
    }

    private Outcome close(boolean object) {
        if (isObject[depth - 1] != object) {
            return Outcome.DAMAGED;
        }
        depth--;
        return next(Expected.COMMA_OR_END);
    }

    private void beginText() {
        lastText = window.place();
        lastTextDepth = depth;
        window.advance();
    }

    private Outcome name() throws IOException {
        beginText();
        if (depth != 1 || !isOuter) {
            return text(Expected.COLON);
        }
        name.setLength(0);
        int c = window.peek();
        while (c >= ' ' && c != '"' && c != '\\' && name.length() < LONGEST_NAME) {
            name.append((char) c);
            window.advance();
            c = window.peek();
        }
        return text(Expected.COLON);
    }

    private Outcome text(Expected then) throws IOException {
        int c = window.toEndOfText();
        if (c == '"') {
            return next(then);
        }
        inText = true;
        return c < 0 ? Outcome.END : Outcome.DAMAGED;
    }

    private Outcome next(Expected then) {
        window.advance();
        expected = then;
        return Outcome.WHOLE;
    }

    private static boolean isScalar(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '+'
                || c == '.';
    }
}
