package org.trailcase.policy.match;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.json.Span;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;

/// Action, or NotAction when `negated`: the latter applies to every action of every service that no entry matches.
///
/// Source: IAM User Guide, "IAM JSON policy elements: NotAction", read 2026-11-24.
public record ActionElement(boolean negated, List<ActionPattern> patterns, Span span) {

    public ActionElement {
        patterns = List.copyOf(patterns);
    }

    public StatementElement element() {
        return negated ? StatementElement.NOT_ACTION : StatementElement.ACTION;
    }

    public Answer answer(ActionName action) {
        return answer(FoldedAction.of(action));
    }

    public Answer answer(FoldedAction action) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(action)) {
                return Answer.of(!negated);
            }
        }
        return Answer.of(negated);
    }

    /// Whether an entry names the action's service or all services.
    public boolean concerns(ActionName action) {
        return concerns(FoldedAction.of(action));
    }

    public boolean concerns(FoldedAction action) {
        for (int i = 0; i < patterns.size() && !negated; i++) {
            if (patterns.get(i).concerns(action)) {
                return true;
            }
        }
        return negated;
    }

    public ElementResult explain(Request request, String policyText) {
        ActionName action = request.action();
        FoldedAction folded = request.foldedAction();
        return new ElementResult(element(), answer(folded), telling(folded, policyText), action.text(), List.of());
    }

    // The entry that matched; else the nearest one, which names the same service; else the whole element.
    private Written telling(FoldedAction action, String policyText) {
        Optional<ActionPattern> matched =
                patterns.stream().filter(pattern -> pattern.matches(action)).findFirst();
        if (matched.isPresent()) {
            return matched.get().written();
        }
        Optional<ActionPattern> near = negated
                ? Optional.empty()
                : patterns.stream()
                        .filter(pattern -> pattern.concerns(action))
                        .findFirst()
                        .or(() -> patterns.size() == 1 ? Optional.of(patterns.getFirst()) : Optional.empty());
        return near.map(ActionPattern::written).orElseGet(() -> new Written(span.of(policyText), span));
    }
}
