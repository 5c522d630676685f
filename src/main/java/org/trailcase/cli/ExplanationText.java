package org.trailcase.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.explain.Agreement;
import org.trailcase.explain.Answered;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Proof;
import org.trailcase.explain.ShownLayers;
import org.trailcase.explain.infer.Cases;
import org.trailcase.explain.infer.InferredFact;
import org.trailcase.explain.request.KeyFact;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.answer.AwsAnswer;

/// An explanation as text: the Why panel for a terminal.
final class ExplanationText {
    private final PrintWriter out;

    private ExplanationText(PrintWriter out) {
        this.out = out;
    }

    static void print(Explanation explanation, PrintWriter out) {
        new ExplanationText(out).print(explanation);
    }

    private void print(Explanation explanation) {
        head(explanation);
        answers(explanation);
        explanation.evaluated().ifPresent(one -> print(one, explanation.remarks()));
        lists(explanation);
        out.println();
    }

    // What was called by whom, and how it ended.
    private void head(Explanation explanation) {
        Event event = explanation.event();
        line(
                "%s  %s by %s%s",
                explanation.verdict().title().toUpperCase(Locale.ROOT),
                explanation
                        .evaluated()
                        .map(one -> one.action().text())
                        .orElse(event.name().name()),
                event.identity().label(),
                explanation
                        .evaluated()
                        .map(one -> " on " + one.evaluation().resource().described())
                        .orElse(""));
        line(
                "  %s, event %s, recorded: %s%s",
                Output.time(event.time()),
                event.eventId().orElse("without id"),
                event.outcome().title(),
                event.errorCode().map(code -> " (" + code + ")").orElse(""));
    }

    private void answers(Explanation explanation) {
        line("  %s", Cause.sentence(explanation));
        explanation
                .event()
                .errorMessage()
                .ifPresent(message -> line("  AWS's own words: %s", Denial.folded(message)));
        explanation.answered().ifPresent(this::print);
        Proof.of(explanation).ifPresent(proof -> line("  %s", proof));
        line("  %s", Agreement.of(explanation).title() + ".");
    }

    private void lists(Explanation explanation) {
        explanation
                .evaluated()
                .ifPresent(one -> list(
                        "Condition keys that the policies ask for",
                        one.evidence().keysRead().stream().map(KeyFact::sentence).toList()));
        list(
                "What the recorded outcome tells",
                explanation.inferred().stream().map(InferredFact::sentence).toList());
        list("Likely causes, in order", explanation.likelyCauses());
        list("To note", explanation.remarks());
    }

    private void print(Answered answered) {
        AwsAnswer answer = answered.answer();
        line("  %s: %s; %s.", answered.title(), answered.decision(), answered.how().words());
        answer.matched().forEach(statement -> line("    %s: %s", statement.effect(), statement.title()));
        answer.failures().forEach(failure -> line("    Failing: %s", failure));
    }

    private void print(Explanation.Authorization.Evaluated evaluated, List<String> remarks) {
        Evaluation evaluation = evaluated.evaluation();
        line("  Layers");
        line("    %-26s %s", "Explicit denies", denies(evaluation));
        for (LayerResult layer : ShownLayers.of(evaluation)) {
            line("    %-26s %s", layer.policyType().title(), words(layer) + why(evaluated, layer, remarks));
        }
        evaluation.decidedBy().forEach(finding ->
                statement(finding.policy().doubt().isPresent() ? "Decided by this or another" : "Decided by", finding));
        open(evaluation).forEach(finding -> statement("It hangs on", finding));
        if (evaluation.decidedBy().isEmpty()) {
            evaluation.nearest().forEach(this::miss);
        }
        list(
                "Not known",
                evaluation.unknown().stream().map(ExplanationText::unknown).toList());
        Cases.sentence(evaluation).ifPresent(sentence -> line("  %s", sentence));
    }

    private static String denies(Evaluation evaluation) {
        int read = evaluation.reading().denyStatements();
        String matching =
                switch (evaluation.decision()) {
                    case EXPLICIT_DENY -> "matched";
                    case ALLOWED, IMPLICIT_DENY -> "none matched";
                    case UNDETERMINED ->
                        evaluation.possible().contains(Decision.EXPLICIT_DENY)
                                ? "whether one matched is not known"
                                : "none matched";
                };
        return "%s; Deny statements in the layers in evidence: %d".formatted(matching, read);
    }

    private static String words(LayerResult layer) {
        return switch (layer.state()) {
            case DECIDED -> "decides";
            case NO_MATCH -> "no statement matches" + (layer.complete() ? "" : ", as far as it is known");
            case ALLOWS -> "allows";
            case NOT_IN_EVIDENCE -> "not in evidence";
            case UNDECIDED -> "undecided";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    // Why there is nothing to read in a layer, unless it is said below.
    private static String why(
            Explanation.Authorization.Evaluated evaluated, LayerResult layer, List<String> remarks) {
        boolean isEmpty = layer.state() == LayerState.NOT_IN_EVIDENCE || layer.state() == LayerState.NOT_APPLICABLE;
        return evaluated
                .layers()
                .of(layer.policyType())
                .filter(_ -> isEmpty)
                .flatMap(known -> switch (known) {
                    case LayerInForce.NotInEvidence(String why) -> Optional.of(why);
                    case LayerInForce.NotApplicable(String why) -> Optional.of(why);
                    case LayerInForce.Held _ -> Optional.<String>empty();
                })
                .filter(why -> !remarks.contains(why))
                .map(": %s"::formatted)
                .orElse("");
    }

    // The statements of which it is not known whether they match.
    private static Stream<Finding> open(Evaluation evaluation) {
        return evaluation.decision() == Decision.UNDETERMINED
                ? evaluation.layers().stream()
                        .flatMap(layer -> layer.findings().stream())
                        .filter(finding -> finding.answer() == Answer.UNKNOWN)
                : Stream.empty();
    }

    private void statement(String title, Finding finding) {
        line("  %s: %s, attached to %s", title, Cause.title(finding), finding.policy().attachedTo());
        unindented(finding.text()).lines().forEach(text -> line("    | %s", text));
        finding.source()
                .moment(Output::time)
                .ifPresent(moment -> line(
                        "    from %s as of %s%s, policy sha256 %s",
                        finding.source().exhibit(),
                        moment,
                        finding.source().eventId().map(id -> ", event " + id).orElse(""),
                        finding.policy().document().sha256()));
    }

    // A statement inside an indented export begins far to the right, except for its first line.
    private static String unindented(String text) {
        int margin = text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return text.lines()
                .map(line -> line.length() - line.stripLeading().length() >= margin ? line.substring(margin) : line)
                .collect(Collectors.joining("\n"));
    }

    private void miss(Finding finding) {
        for (ElementResult failed : finding.failed()) {
            line(
                    "  Nearest miss: %s: %s %s does not match %s",
                    Cause.title(finding),
                    failed.element().written(),
                    failed.pattern().text().replaceAll("\\s+", " "),
                    failed.value());
        }
    }

    private static String unknown(UnknownFact fact) {
        return fact.key() + ": " + fact.why();
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("  %s", title);
            lines.forEach(text -> line("    - %s", text));
        }
    }

    private void line(String form, Object... values) {
        out.println(Output.plain(form.formatted(values)));
    }
}
