package org.trailcase.intake.format.parquet;

/// What is wrong with a file or a row group, as one sentence.
public final class Flaw extends Exception {
    private static final long serialVersionUID = 1L;

    Flaw(String sentence) {
        super(sentence);
    }

    Flaw(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
