package org.trailcase.query;

/// A word of a query is not understood. The message is a sentence for the examiner.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    QueryException(String sentence) {
        super(sentence);
    }
}
