package org.trailcase.trail.answer;

/// A text that is no answer of AWS; the message says what it lacks.
public final class AnswerException extends Exception {
    private static final long serialVersionUID = 1;

    AnswerException(String message) {
        super(message);
    }
}
