package org.trailcase.trail;

/// The JSON is not a CloudTrail event. The message is one sentence that says what is missing or what it is instead.
public final class NotAnEvent extends Exception {
    private static final long serialVersionUID = 1L;

    NotAnEvent(String sentence) {
        super(sentence);
    }
}
