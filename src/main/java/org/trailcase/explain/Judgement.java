package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.infer.InferredFact;
import org.trailcase.explain.infer.Inference;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Weighs the record, AWS's own words and the evaluation against each other.
///
/// AWS's words outrank the evaluation. A contradiction is a result of its own, never smoothed over.
final class Judgement {
    private final Event event;
    private final Optional<Denial> stated;
    private final Optional<Answered> answered;
    private final Explanation.Authorization authorization;

    Judgement(
            Event event,
            Optional<Denial> stated,
            Optional<Answered> answered,
            Explanation.Authorization authorization) {
        this.event = event;
        this.stated = stated;
        this.answered = answered;
        this.authorization = authorization;
    }

    Explanation explanation(PolicyHistory history) {
        Verdict verdict = verdict();
        return explanation(
                verdict,
                inferred(verdict),
                LikelyCauses.of(event, verdict, authorization, history),
                Remarks.of(event, authorization, history));
    }

    /// What an explanation says beside the cause is left out: none of it has a part in the cause.
    Cause cause() {
        return Cause.of(explanation(verdict(), List.of(), List.of(), List.of()));
    }

    private Explanation explanation(
            Verdict verdict, List<InferredFact> inferred, List<String> likelyCauses, List<String> remarks) {
        return new Explanation(
                event,
                verdict,
                stated.filter(Denial::isReadable),
                answered,
                shown(verdict),
                inferred,
                likelyCauses,
                remarks);
    }

    private List<InferredFact> inferred(Verdict verdict) {
        boolean decides = verdict != Verdict.CONFLICT && verdict != Verdict.NOT_AUTHORIZATION;
        return decides && authorization instanceof Explanation.Authorization.Evaluated evaluated
                ? Inference.of(
                        event.outcome(), stated, evaluated.evaluation(), evaluated.others().isEmpty())
                : List.of();
    }

    // Refused by a layer that is not in evidence: the statements that would have allowed the call did not decide.
    private Explanation.Authorization shown(Verdict verdict) {
        boolean refused = verdict == Verdict.EXPLICIT_DENY || verdict == Verdict.IMPLICIT_DENY;
        return refused
                        && authorization instanceof Explanation.Authorization.Evaluated evaluated
                        && evaluated.evaluation().decision() == Decision.ALLOWED
                ? evaluated.overruled()
                : authorization;
    }

    private Verdict verdict() {
        if (!(authorization instanceof Explanation.Authorization.Evaluated evaluated)
                || stated.filter(denial -> denial.kind() == Denial.Kind.NOT_AUTHORIZATION).isPresent()
                || event.outcome() == Outcome.FAILED) {
            return Verdict.NOT_AUTHORIZATION;
        }
        Decision decided = evaluated.evaluation().decision();
        return switch (event.outcome()) {
            case SUCCEEDED ->
                evaluated.evaluation().isDeniedEitherWay()
                        ? Verdict.CONFLICT
                        : Verdict.ALLOWED;
            case DENIED -> denied(evaluated.evaluation(), decided);
            case FAILED, UNKNOWN -> Verdict.NOT_AUTHORIZATION;
        };
    }

    private Verdict denied(Evaluation evaluation, Decision decided) {
        Optional<Verdict> said = stated.flatMap(this::said);
        if (said.isEmpty()) {
            return switch (decided) {
                case ALLOWED -> Verdict.CONFLICT;
                case EXPLICIT_DENY -> Verdict.EXPLICIT_DENY;
                case IMPLICIT_DENY -> Verdict.IMPLICIT_DENY;
                case UNDETERMINED -> Verdict.UNDECIDED;
            };
        }
        return contradicts(evaluation, decided, said.get()) ? Verdict.CONFLICT : said.get();
    }

    // What AWS says of a layer that the case holds nothing of cannot be contradicted from the other layers.
    private boolean contradicts(Evaluation evaluation, Decision decided, Verdict said) {
        boolean open = stated.flatMap(Denial::layer)
                .map(layer -> isNotShown(evaluation, layer))
                .orElseGet(() -> answered.isPresent()
                        && evaluation.notInEvidence().findAny().isPresent());
        return switch (decided) {
            case UNDETERMINED -> false;
            case ALLOWED -> !open;
            case EXPLICIT_DENY -> said == Verdict.IMPLICIT_DENY;
            case IMPLICIT_DENY ->
                said == Verdict.EXPLICIT_DENY
                        && !open
                        && stated.filter(Denial::mayBeImplicit).isEmpty();
        };
    }

    /// Whether the case shows nothing of a layer that AWS names.
    static boolean isNotShown(Evaluation evaluation, PolicyType named) {
        return evaluation.layers().stream()
                .filter(result -> isSame(result.policyType(), named))
                .allMatch(Judgement::isNotShown);
    }

    // An export shows whether a boundary is set: that there is none is evidence. Other layers cannot be told from it.
    private static boolean isNotShown(LayerResult layer) {
        return switch (layer.state()) {
            case NOT_IN_EVIDENCE -> true;
            case NOT_APPLICABLE -> layer.policyType() != PolicyType.PERMISSIONS_BOUNDARY;
            case DECIDED, NO_MATCH, ALLOWS, UNDECIDED -> false;
        };
    }

    // AWS calls a role's trust policy a resource-based policy in some messages.
    static boolean isSame(PolicyType one, PolicyType other) {
        return one == other
                || one == PolicyType.RESOURCE && other == PolicyType.TRUST
                || one == PolicyType.TRUST && other == PolicyType.RESOURCE;
    }

    // A message without a layer says too little; an answer about the very call says which kind it was.
    private Optional<Verdict> said(Denial denial) {
        if (denial.layer().isEmpty() && answered.isEmpty()) {
            return Optional.empty();
        }
        return switch (denial.kind()) {
            case IMPLICIT -> Optional.of(Verdict.IMPLICIT_DENY);
            case EXPLICIT -> Optional.of(Verdict.EXPLICIT_DENY);
            case UNSPECIFIED, NOT_AUTHORIZATION -> Optional.empty();
        };
    }
}
