package org.trailcase.query;

/// A place of a query is not understood. The message is a sentence for the examiner.
///
/// INVARIANT: 0 <= from <= to <= length of the typed text; the place is empty where something is missing.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String typed;
    private final int from;
    private final int to;

    QueryException(String sentence, String typed, int from, int to) {
        super(sentence);
        this.typed = typed;
        this.from = from;
        this.to = to;
    }

    /// The sentence.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The whole text that was typed.
    public String typed() {
        return typed;
    }

    /// Where the place begins in the typed text.
    public int from() {
        return from;
    }

    /// Where the place ends in the typed text: the first character after it.
    public int to() {
        return to;
    }
}
