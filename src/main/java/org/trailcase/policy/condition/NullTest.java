package org.trailcase.policy.condition;

import org.trailcase.policy.match.Matching;
import org.trailcase.policy.request.Answer;

/// `Null`: "true" asks that the key be absent, "false" that it be present. Its value is never looked at.
record NullTest(String text) implements ValueTest {

    /// The answer for a key that is present, or is not.
    Answer ofPresence(boolean present) {
        return Answer.of(text.equalsIgnoreCase(present ? "false" : "true"));
    }

    @Override
    public Answer of(String value, Matching matching) {
        return ofPresence(true);
    }

    @Override
    public Answer ofHidden(Matching matching) {
        return ofPresence(true);
    }
}
