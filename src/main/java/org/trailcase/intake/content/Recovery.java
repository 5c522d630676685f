package org.trailcase.intake.content;

import java.io.IOException;
import java.util.Set;

/// Finds a way on after a record whose structure is broken.
///
/// The next record is where a brace opens behind a comma, a bracket, another brace or a new line and the first name is
/// one that records of the form begin with; also where a brace opens a line without any indent. Both are looked for
/// inside texts too, because a lost quotation mark turns texts inside out.
final class Recovery {
    /// Where the walk stopped.
    enum Stop {
        CLOSED,
        AT_RECORD,
        END
    }

    private final Window window;
    private final Set<String> firstNames;
    private int depth;
    private boolean inText;

    Recovery(Window window, Set<String> firstNames) {
        this.window = window;
        this.firstNames = firstNames;
    }

    /// How many brackets and braces were open where [#passRest] stopped.
    int depth() {
        return depth;
    }

    boolean isInText() {
        return inText;
    }

    /// Counts braces and brackets from here, whatever their kind, to the record's end or the next record.
    Stop passRest(int open, boolean insideText) throws IOException {
        depth = open;
        inText = insideText;
        int before = ',';
        int last = ' ';
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            if (c == '{' && isRecord(before, last)) {
                return Stop.AT_RECORD;
            }
            window.advance();
            count(c);
            if (depth == 0 && (c == '}' || c == ']')) {
                return Stop.CLOSED;
            }
            last = c;
            before = c > ' ' ? c : before;
        }
        return Stop.END;
    }

    /// Goes to the next record behind this byte; false when there is none in what may be looked at.
    boolean toNextRecord() throws IOException {
        if (window.peek() < 0) {
            return false;
        }
        int here = window.peek();
        window.advance();
        return toRecord(here, here);
    }

    /// Goes to the next record at or behind this byte.
    boolean toRecordHere() throws IOException {
        return toRecord(',', ' ');
    }

    private boolean toRecord(int behind, int lastByte) throws IOException {
        int before = behind;
        int last = lastByte;
        for (int c = window.peek(); c >= 0; c = window.peek()) {
            if (c == '{' && isRecord(before, last)) {
                return true;
            }
            window.advance();
            last = c;
            before = c > ' ' ? c : before;
        }
        return false;
    }

    private boolean isRecord(int before, int last) throws IOException {
        boolean mayBegin = before == ',' || before == '[' || before == '}' || last == '\n';
        return mayBegin && (last == '\n' || window.beginsWith(firstNames));
    }

    private void count(int c) throws IOException {
        switch (c) {
            case '"' -> inText = !inText;
            case '\\' -> {
                if (inText && window.peek() >= 0) {
                    window.advance();
                }
            }
            case '{', '[' -> depth += inText ? 0 : 1;
            case '}', ']' -> depth -= inText ? 0 : 1;
            default -> {}
        }
    }
}
