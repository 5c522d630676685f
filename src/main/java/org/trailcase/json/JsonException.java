package org.trailcase.json;

/// The text is not JSON. The message is a sentence that names the line and the column, both counted from 1.
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    JsonException(String sentence, long offset) {
        super(sentence);
        this.offset = offset;
    }

    /// How far into the text the reader had come, in the unit of [Span].
    public long offset() {
        return offset;
    }
}
