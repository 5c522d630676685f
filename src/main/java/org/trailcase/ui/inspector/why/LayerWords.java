package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Explanation;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.Answer;
import org.trailcase.trail.Denial;

/// What is said of a layer in one line.
final class LayerWords {
    private final Evaluation evaluation;
    private final boolean statedDeny;

    LayerWords(Explanation why, Evaluation evaluation) {
        this.evaluation = evaluation;
        this.statedDeny = why.stated()
                .filter(stated -> stated.kind() == Denial.Kind.EXPLICIT)
                .isPresent();
    }

    String of(LayerResult layer) {
        return switch (layer.state()) {
            case DECIDED -> decided(layer);
            case NO_MATCH -> "no Allow matches" + part(layer);
            case ALLOWS -> "allows, not decisive";
            case NOT_IN_EVIDENCE -> "not in evidence" + couldDo(layer.policyType());
            case UNDECIDED -> undecided(layer);
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /// Of the layer that AWS itself names: what it says, and beside it what the policies in evidence show.
    String named(LayerResult layer) {
        String stated = statedDeny ? "a Deny matches, says AWS" : "no Allow matches, says AWS";
        return switch (layer.state()) {
            case NOT_IN_EVIDENCE -> stated + " · not in evidence";
            case NO_MATCH, ALLOWS, UNDECIDED, NOT_APPLICABLE, DECIDED ->
                of(layer).startsWith("no Allow matches") && !statedDeny ? of(layer) + ", says AWS" : stated + " · in evidence: " + of(layer);
        };
    }

    private String decided(LayerResult layer) {
        return switch (evaluation.decision()) {
            case ALLOWED -> "Allow, " + titles(layer, Effect.ALLOW) + ": decides";
            case EXPLICIT_DENY -> "Deny, " + titles(layer, Effect.DENY) + ": decides";
            case IMPLICIT_DENY -> "no Allow matches: decides";
            case UNDETERMINED -> "decides";
        };
    }

    private static String titles(LayerResult layer, Effect effect) {
        return layer.findings().stream()
                .filter(finding -> finding.effect() == effect && finding.answer() == Answer.YES)
                .map(finding -> finding.statement().title())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    private static String part(LayerResult layer) {
        return layer.complete() ? "" : " in what is in evidence";
    }

    // A guardrail can take away only; a policy of the resource can also give.
    private String couldDo(PolicyType type) {
        return switch (type) {
            case RCP, SCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY, SESSION -> " · could only deny";
            case RESOURCE, TRUST, IDENTITY -> " · could allow or deny";
        };
    }

    private static String undecided(LayerResult layer) {
        List<String> keys = layer.findings().stream()
                .filter(finding -> finding.answer() == Answer.UNKNOWN)
                .flatMap(finding -> finding.elements().stream())
                .flatMap(element -> element.unknown().stream())
                .map(UnknownFact::key)
                .distinct()
                .limit(2)
                .toList();
        return keys.isEmpty() ? "undecided" : "undecided: " + String.join(", ", keys) + " unknown";
    }

    /// The line before the layers: whether any Deny matched, and how many were read.
    String explicitDenies() {
        List<Finding> denies = evaluation.layers().stream()
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.DENY)
                .toList();
        List<String> matched = names(denies, Answer.YES);
        if (!matched.isEmpty()) {
            return String.join("; ", matched);
        }
        List<String> open = names(denies, Answer.UNKNOWN);
        int read = evaluation.reading().statements();
        if (!open.isEmpty()) {
            return "may match: " + String.join("; ", open);
        }
        String found = read == 0
                ? "nothing in evidence to read"
                : "none matched (%,d %s read)".formatted(read, read == 1 ? "statement" : "statements");
        return statedDeny ? "AWS names one, not shown by the policies in evidence: " + found : found;
    }

    /// Whether the policies in evidence leave the question for explicit denies without an answer.
    boolean deniesUnseen() {
        return explicitDeny() == Answer.NO && (statedDeny || evaluation.reading().statements() == 0);
    }

    Answer explicitDeny() {
        return evaluation.layers().stream()
                .flatMap(layer -> layer.findings().stream())
                .filter(finding -> finding.effect() == Effect.DENY)
                .map(Finding::answer)
                .reduce(Answer.NO, Answer::or);
    }

    private static List<String> names(List<Finding> findings, Answer answer) {
        return findings.stream()
                .filter(finding -> finding.answer() == answer)
                .map(finding -> finding.policy().name() + ", " + finding.statement().title())
                .distinct()
                .limit(3)
                .toList();
    }
}
