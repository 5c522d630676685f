package org.trailcase.explain;

import java.util.List;
import org.trailcase.trail.answer.AwsAnswer;

/// An answer of AWS to the question why one call was denied, and how it is known to be about that call.
///
/// @param others further evaluations of the same call: each action and resource has its own
public record Answered(AwsAnswer answer, How how, List<AwsAnswer> others) {
    public Answered {
        others = List.copyOf(others);
    }

    /// How an answer was found to be about a call.
    public enum How {
        TOLD("the examiner says that it is about this event"),
        AUTHORIZATION_ID("it has the authorization id of the event's message"),
        FITS("of all denied calls in the case this one alone fits its principal and action");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// "AWS's own decision, decoded message from exhibit x.json".
    public String title() {
        return "AWS's own decision, %s from %s".formatted(answer.form().title(), answer.source().exhibit());
    }

    /// What AWS decided, in words: "explicitly denied by service control policy".
    public String decision() {
        String words =
                switch (answer.decision()) {
                    case ALLOWED -> "allowed";
                    case EXPLICIT_DENY -> "explicitly denied";
                    case IMPLICIT_DENY -> "implicitly denied";
                };
        return words + answer.layer().map(type -> " by " + type.inText()).orElse("");
    }
}
