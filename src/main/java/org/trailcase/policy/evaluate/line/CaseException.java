package org.trailcase.policy.evaluate.line;

/// A case for bare evaluation cannot be read; the message is a sentence that says which part of it and why.
public final class CaseException extends Exception {
    private static final long serialVersionUID = 1L;

    CaseException(String sentence) {
        super(sentence);
    }
}
