package org.trailcase.trail;

import java.util.regex.Pattern;

/// The JSON is not a CloudTrail event. The message is one sentence that says what is missing or what it is instead.
public final class NotAnEvent extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    // What the evidence says may be part of the sentence, but never breaks its line or turns its direction.
    NotAnEvent(String sentence) {
        super(UNSEEN.matcher(sentence).replaceAll("\uFFFD"));
    }
}
