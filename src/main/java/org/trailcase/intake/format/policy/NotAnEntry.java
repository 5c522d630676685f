package org.trailcase.intake.format.policy;

/// An object of an answer does not say what it is about. The message is one sentence.
public final class NotAnEntry extends Exception {
    private static final long serialVersionUID = 1L;

    public NotAnEntry(String sentence) {
        super(sentence);
    }
}
