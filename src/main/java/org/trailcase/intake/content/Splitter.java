package org.trailcase.intake.content;

import java.io.IOException;

/// Finds the records in a stream of JSON values, whatever is wrong between and inside them.
///
/// The values may be objects that hold lists of records, bare lists, or bare records, one behind the other with or
/// without white space or commas between. A record whose structure is broken costs that record alone: reading goes on
/// at the next place that looks like the beginning of one, and what lies between is a [Defect].
public final class Splitter {
    private static final String UNBALANCED =
            "The record's braces, brackets or quotation marks do not match: it was left out up to the next record.";
    private static final String CUT = "The content ends in the middle of this record.";
    private static final String UNCLOSED =
            "The content ends before its list of records does: later records are missing.";
    private static final String STRAY = "Other text stands where a record should begin.";

    private final ContentStream content;
    private final Window window;
    private final Pieces pieces;
    private final Scan scan;
    private final Recovery recovery;
    private long ordinal;
    private int index;
    private int document = -1;
    private boolean endTold;

    private Splitter(ContentStream content, Shape shape, Pieces pieces) throws IOException {
        this.content = content;
        this.window = Window.on(content);
        this.pieces = pieces;
        this.scan = new Scan(window, shape, pieces);
        this.recovery = new Recovery(window, shape.firstNames());
    }

    /// Walks through the whole content and hands over each record and each defect, in order.
    public static void split(ContentStream content, Shape shape, Pieces pieces) throws IOException {
        new Splitter(content, shape, pieces).all();
    }

    private void all() throws IOException {
        while (true) {
            int c = window.significant();
            while (window.passMark()) {
                c = window.significant();
            }
            if (c < 0) {
                break;
            }
            document++;
            index = 0;
            if (c == '{') {
                pieces.document();
                document();
            } else if (c == '[') {
                window.advance();
                list("");
            } else if (c == ',') {
                window.advance();
                document--;
            } else {
                stray();
            }
        }
        content.flaw().ifPresent(this::tellEnd);
    }

    private void document() throws IOException {
        long start = window.place();
        window.hold();
        Scan.Outcome outcome = scan.document();
        if (outcome != Scan.Outcome.LIST) {
            record("", start, outcome);
            return;
        }
        window.release();
        while (outcome == Scan.Outcome.LIST) {
            index = 0;
            String name = scan.listName();
            pieces.list(name);
            list(name);
            outcome = scan.resume();
            if (outcome == Scan.Outcome.DAMAGED) {
                stray();
                list(name);
                return;
            }
        }
        if (outcome == Scan.Outcome.END) {
            tellEnd(UNCLOSED);
        }
    }

    private void list(String name) throws IOException {
        while (true) {
            int c = window.significant();
            if (c < 0) {
                tellEnd(UNCLOSED);
                return;
            }
            if (c == ']' || c == ',') {
                window.advance();
                if (c == ']') {
                    return;
                }
            } else if (c == '}' || c == ':') {
                stray();
            } else if (c != '{' || !first(name)) {
                long start = window.place();
                window.hold();
                record(name, start, scan.record());
            }
        }
    }

    /// Most records are read where they stand, which saves walking through them twice.
    private boolean first(String list) {
        if (!window.isPlain()) {
            return false;
        }
        int length = pieces.first(window.rest(list, new Piece.Position(ordinal, index, document)));
        if (length > 0) {
            window.advance(length);
            ordinal++;
            index++;
        }
        return length > 0;
    }

    private void record(String list, long start, Scan.Outcome outcome) throws IOException {
        switch (outcome) {
            case WHOLE -> whole(list, start);
            case DAMAGED -> damaged(list, start);
            case END -> ended(start, scan.depth(), scan.isInText());
            case LIST -> throw new IllegalStateException("A list is looked for in a document only.");
        }
        window.release();
    }

    private void whole(String list, long start) {
        if (window.place() - start > Window.MOST_HELD) {
            defect(start, tooLong(start));
        } else {
            pieces.record(window.piece(list, new Piece.Position(ordinal++, index++, document)));
        }
    }

    private void damaged(String list, long start) throws IOException {
        switch (recovery.passRest(scan.backToLastText(), false)) {
            case CLOSED -> whole(list, start);
            case AT_RECORD -> defect(start, UNBALANCED);
            case END -> ended(start, recovery.depth(), recovery.isInText());
        }
    }

    private void ended(long start, int depth, boolean inText) throws IOException {
        long stoppedAt = window.place();
        boolean wasFull = window.isFull();
        window.seek(start);
        if (recovery.toNextRecord()) {
            defect(start, UNBALANCED);
            return;
        }
        window.seek(stoppedAt);
        if (wasFull) {
            window.release();
            recovery.passRest(depth, inText);
            defect(start, tooLong(start));
        } else {
            endTold = true;
            defect(start, content.flaw().orElse(CUT));
        }
    }

    /// Reads over text that is no record, up to the next record, the end of the list, or the end of the content.
    private void stray() throws IOException {
        long start = window.place();
        if (!isLoneBrace(start)) {
            recovery.toRecordHere();
            endTold |= window.peek() < 0;
        }
        if (window.place() > start) {
            defect(start, endTold ? content.flaw().orElse(STRAY) : STRAY);
        }
    }

    /// One closing brace too many is passed over by itself: the list goes on behind it.
    private boolean isLoneBrace(long start) throws IOException {
        if (window.peek() != '}') {
            return false;
        }
        window.hold();
        window.advance();
        int c = window.significant();
        boolean isLone = c == ',' || c == ']' || c == '{' || c < 0;
        window.seek(isLone ? start + 1 : start);
        window.release();
        return isLone;
    }

    private void defect(long start, String reason) {
        index++;
        long from = window.bytePlace(start);
        pieces.defect(new Defect(ordinal++, from, window.bytePlace(window.place()) - from, reason));
    }

    private void tellEnd(String sentence) {
        if (!endTold) {
            endTold = true;
            defect(window.place(), content.flaw().orElse(sentence));
        }
    }

    private String tooLong(long start) {
        return "The record is %,d bytes long; more than %,d are not read as one record."
                .formatted(window.bytePlace(window.place() - start), Window.MOST_HELD);
    }
}
