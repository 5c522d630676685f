package org.trailcase.trail.finding;

/// A record that is not a finding; the message says what it lacks.
public final class FindingException extends Exception {
    private static final long serialVersionUID = 1;

    FindingException(String message) {
        super(message);
    }
}
