package org.trailcase.policy;

import java.util.Optional;
import org.trailcase.json.Span;

/// Something in a policy that is not as its author will have meant it, though the policy can be evaluated.
///
/// `suggestion` is what could stand in place of the span.
public record PolicyFinding(
        Kind kind, Severity severity, String sentence, Optional<String> suggestion, Span span) {

    public enum Severity {
        /// The statement does not do what it seems to do.
        WARNING,
        /// AWS would not store it so, or it has no effect.
        NOTE
    }

    /// What was found, apart from the words for it.
    public enum Kind {
        UNKNOWN_ELEMENT,
        DOUBLED_ELEMENT,
        VARIABLES_WITHOUT_VERSION,
        NO_STATEMENTS,
        SAME_SID,
        EMPTY_LIST,
        IMPOSSIBLE_ACTION,
        IMPOSSIBLE_RESOURCE,
        INCOMPLETE_ARN,
        INVALID_PRINCIPAL,
        UNKNOWN_OPERATOR,
        DOUBLED_CONDITION,
        SET_OPERATOR_MISSING,
        NO_PRINCIPAL,
        MISPLACED_PRINCIPAL,
        ALLOW_NOT_PRINCIPAL,
        NO_RESOURCE,
        MISPLACED_RESOURCE
    }

    static PolicyFinding warning(Kind kind, String sentence, Span span) {
        return new PolicyFinding(kind, Severity.WARNING, sentence, Optional.empty(), span);
    }

    static PolicyFinding note(Kind kind, String sentence, Span span) {
        return new PolicyFinding(kind, Severity.NOTE, sentence, Optional.empty(), span);
    }

    PolicyFinding instead(String text) {
        return new PolicyFinding(kind, severity, sentence, Optional.of(text), span);
    }
}
