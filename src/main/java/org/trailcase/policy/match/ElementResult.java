package org.trailcase.policy.match;

import java.util.List;
import org.trailcase.json.Span;
import org.trailcase.policy.request.Answer;

/// How one element of a statement answered: the part of it that decided, where that stands in the policy's text, and
/// the value of the request that it was compared with.
public record ElementResult(
        StatementElement element, Answer answer, Written pattern, String value, List<UnknownFact> unknown) {

    public ElementResult {
        unknown = List.copyOf(unknown);
    }

    public Span span() {
        return pattern.span();
    }
}
