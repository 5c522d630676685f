package org.trailcase.policy;

import org.trailcase.json.Span;

/// Something in a policy that is not as its author will have meant it, though the policy can be evaluated.
public record PolicyFinding(Severity severity, String sentence, Span span) {

    public enum Severity {
        /// The statement does not do what it seems to do.
        WARNING,
        /// AWS would not store it so, or it has no effect.
        NOTE
    }

    static PolicyFinding warning(String sentence, Span span) {
        return new PolicyFinding(Severity.WARNING, sentence, span);
    }

    static PolicyFinding note(String sentence, Span span) {
        return new PolicyFinding(Severity.NOTE, sentence, span);
    }
}
