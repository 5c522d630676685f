package org.trailcase.explain;

import org.trailcase.aws.PolicyType;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.request.Answer;
import org.trailcase.trail.Denial;

/// How what the policies in evidence say of a call stands to what was recorded of it.
public enum Agreement {
    AGREES("agrees", "The policies in evidence decide as recorded"),
    AGREES_OTHER_LAYER("agrees-other-layer", "The policies in evidence deny as recorded, in another layer than AWS names"),
    DEPENDS("depends", "The evidence leaves it open; the record does not contradict it"),
    CONFLICT("conflict", "The policies in evidence contradict the record"),
    NOT_AUTHORIZATION("not-authorization", "No policy ended the call, or none was asked"),
    NO_POLICY_DATA("no-policy-data", "The case holds no policy that was asked");

    private final String word;
    private final String title;

    Agreement(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// The word in JSON.
    public String word() {
        return word;
    }

    /// The words for people.
    public String title() {
        return title;
    }

    /// AWS names one kind of policy even where several deny, so that any layer which was found to deny is agreement.
    ///
    /// Source: IAM User Guide, "Troubleshoot access denied error messages", read 2026-11-24.
    public static Agreement of(Explanation explanation) {
        if (explanation.disagrees()) {
            return CONFLICT;
        }
        if (explanation.verdict() == Verdict.NOT_AUTHORIZATION || explanation.evaluation().isEmpty()) {
            return NOT_AUTHORIZATION;
        }
        Evaluation evaluation = explanation.evaluation().get();
        return switch (evaluation.decision()) {
            case UNDETERMINED -> holdsNothing(evaluation) ? NO_POLICY_DATA : DEPENDS;
            // What allows did not decide: the layer that AWS names is not in evidence.
            case ALLOWED -> explanation.verdict() == Verdict.ALLOWED ? AGREES : DEPENDS;
            case EXPLICIT_DENY, IMPLICIT_DENY ->
                explanation
                        .stated()
                        .flatMap(Denial::layer)
                        .map(named -> denied(evaluation, named))
                        .orElse(AGREES);
        };
    }

    // What the case does not show of the layer that AWS names may have denied, and another that denies besides proves nothing
    // of it.
    private static Agreement denied(Evaluation evaluation, PolicyType named) {
        if (denies(evaluation, named)) {
            return AGREES;
        }
        return Judgement.isNotShown(evaluation, named) ? DEPENDS : AGREES_OTHER_LAYER;
    }

    private static boolean holdsNothing(Evaluation evaluation) {
        return evaluation.layers().stream()
                .allMatch(layer -> layer.state() == LayerState.NOT_IN_EVIDENCE
                        || layer.state() == LayerState.NOT_APPLICABLE);
    }

    private static boolean denies(Evaluation evaluation, PolicyType named) {
        return evaluation.layers().stream()
                .filter(layer -> Judgement.isSame(layer.policyType(), named))
                .anyMatch(layer -> evaluation.decision() == Decision.EXPLICIT_DENY
                        ? hasDeny(layer)
                        : layer.state() == LayerState.NO_MATCH);
    }

    private static boolean hasDeny(LayerResult layer) {
        return layer.findings().stream()
                .anyMatch(finding -> finding.effect() == Effect.DENY
                        && finding.answer() == Answer.YES
                        && finding.policy().doubt().isEmpty());
    }
}
