package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.explain.infer.InferredFact;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.request.Request;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Why a call was allowed or denied: what the log says beside what the policies say.
///
/// The log is the fact, the evaluation the hypothesis: where they differ, both are shown. `stated` is what AWS itself
/// said, where it said something that can be read: in its message or, where `answered` holds one, in an answer of its own.
/// `inferred` is what the recorded outcome tells of facts that were not recorded.
public record Explanation(
        Event event,
        Verdict verdict,
        Optional<Denial> stated,
        Optional<Answered> answered,
        Authorization authorization,
        List<InferredFact> inferred,
        List<String> likelyCauses,
        List<String> remarks) {

    public Explanation {
        inferred = List.copyOf(inferred);
        likelyCauses = List.copyOf(likelyCauses);
        remarks = List.copyOf(remarks);
    }

    /// Whether and how permission was asked for.
    public sealed interface Authorization {

        /// No policy was asked; the reason is a sentence.
        record None(String reason) implements Authorization {}

        /// Permission for this action was asked for, and this is what the policies in evidence say to it.
        ///
        /// A call may need more than one action: this is the one that decided about the call, `others` are the further
        /// ones, each with its own evaluation. `evidence` tells where each fact of the request is from.
        record Evaluated(
                ActionName action,
                Request request,
                LayersInForce layers,
                Evaluation evaluation,
                List<Also> others,
                RequestEvidence evidence)
                implements Authorization {
            public Evaluated {
                others = List.copyOf(others);
            }

            Evaluated with(Evaluation other) {
                return new Evaluated(action, request, layers, other, others, evidence);
            }

            Evaluated overruled() {
                return with(evaluation.overruled());
            }
        }

        /// Another action that the same call needed.
        record Also(ActionName action, Evaluation evaluation) {}
    }

    public Optional<Authorization.Evaluated> evaluated() {
        return authorization instanceof Authorization.Evaluated evaluated ? Optional.of(evaluated) : Optional.empty();
    }

    public Optional<Evaluation> evaluation() {
        return evaluated().map(Authorization.Evaluated::evaluation);
    }

    /// Whether the policies in evidence contradict what was recorded, also where the verdict does not say so: a call
    /// that failed on a quota although the policies would have denied it.
    public boolean disagrees() {
        return verdict == Verdict.CONFLICT
                || verdict == Verdict.NOT_AUTHORIZATION
                        && event.outcome() == Outcome.FAILED
                        && evaluation().filter(Evaluation::isDeniedEitherWay).isPresent();
    }
}
