package org.trailcase.check;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.json.Span;

/// One thing that a check found: what, in a sentence of plain words, where in the policy's text, and what could stand
/// there instead.
///
/// `actions` are those that the finding is about, in AWS's spelling; empty where it is not about actions.
public record CheckFinding(
        CheckKind kind, String sentence, Optional<String> suggestion, List<ActionName> actions, Span span) {

    public CheckFinding {
        actions = List.copyOf(actions);
    }

    public static CheckFinding of(CheckKind kind, String sentence, Span span) {
        return new CheckFinding(kind, sentence, Optional.empty(), List.of(), span);
    }

    /// The same with what could stand in place of the span.
    public CheckFinding instead(String text) {
        return new CheckFinding(kind, sentence, Optional.of(text), actions, span);
    }

    public CheckFinding instead(Optional<String> text) {
        return new CheckFinding(kind, sentence, text, actions, span);
    }

    public CheckFinding about(List<ActionName> names) {
        return new CheckFinding(kind, sentence, suggestion, names, span);
    }

    public String id() {
        return kind.id();
    }

    public Severity severity() {
        return kind.severity();
    }

    public String title() {
        return kind.title();
    }
}
