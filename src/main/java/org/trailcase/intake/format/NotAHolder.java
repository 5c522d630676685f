package org.trailcase.intake.format;

/// The record of an export does not say what it is about. The message is one sentence.
final class NotAHolder extends Exception {
    private static final long serialVersionUID = 1L;

    NotAHolder(String sentence) {
        super(sentence);
    }
}
