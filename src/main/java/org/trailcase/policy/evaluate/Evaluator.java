package org.trailcase.policy.evaluate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.suppose.Assumption;
import org.trailcase.policy.suppose.Suppositions;

/// Decides requests by policies, as AWS documents it.
///
/// Immutable and safe for use by several threads. An action on several resources is allowed when it is on each.
public final class Evaluator {
    private static final FoldedAction WHO_AM_I = new FoldedAction("sts", "getcalleridentity");

    private final Interpretation interpretation;

    public Evaluator() {
        this(Interpretation.USUAL);
    }

    public Evaluator(Interpretation interpretation) {
        this.interpretation = interpretation;
    }

    /// The decision with everything that led to it.
    public Evaluation evaluate(Request request, PolicySet policies) {
        Trials judged = judged(request, policies, interpretation);
        return judged.evaluation(hangsOn(request, policies, judged));
    }

    /// The decision alone, for counting over many requests.
    public Decision decide(Request request, PolicySet policies) {
        return judged(request, policies, interpretation).decision();
    }

    // What three-valued logic leaves open is tried with every kind of value that the unknown keys may have had.
    private static Trials judged(Request request, PolicySet policies, Interpretation interpretation) {
        List<Trial> trials = trials(request, policies, interpretation);
        Outcomes outcomes = Outcomes.combined(trials);
        if (outcomes.isOne()) {
            return new Trials(trials);
        }
        List<String> read = policies.keys(request.foldedAction());
        Set<String> keys = new LinkedHashSet<>();
        for (Trial trial : trials) {
            trial.unknown().stream()
                    .map(UnknownFact::key)
                    .filter(key -> read.contains(RequestContext.fold(key)))
                    .forEach(keys::add);
        }
        List<PolicyDocument> documents =
                policies.policies().map(AttachedPolicy::document).toList();
        List<Trials.Supposed> supposed = Suppositions.of(request.context(), keys, documents).stream()
                .map(assumptions -> new Trials.Supposed(
                        assumptions, trials(assuming(request, assumptions), policies, interpretation)))
                .toList();
        return supposed.isEmpty() ? new Trials(trials) : new Trials(trials, supposed);
    }

    private static Request assuming(Request request, List<Assumption> assumptions) {
        Map<String, ContextValue> values = new HashMap<>();
        assumptions.forEach(assumption -> values.put(assumption.key(), assumption.value()));
        return request.with(request.context().with(values));
    }

    private static List<Trial> trials(Request request, PolicySet policies, Interpretation interpretation) {
        List<RequestedResource> resources = request.resources();
        return resources.size() == 1
                ? List.of(trial(request, resources.getFirst(), policies, interpretation))
                : resources.stream()
                        .map(resource -> trial(request, resource, policies, interpretation))
                        .toList();
    }

    private static Trial trial(
            Request request, RequestedResource resource, PolicySet policies, Interpretation interpretation) {
        Matching matching = new Matching(request, resource, interpretation, policies.isBounded());
        return new Trial(matching, Layers.scan(policies, matching, interpretation));
    }

    private List<OpenQuestion> hangsOn(Request request, PolicySet policies, Trials judged) {
        return judged.met().stream()
                .filter(question -> judged(request, policies, interpretation.flipped(question)).decision()
                        != judged.decision())
                .toList();
    }

    /// Whether AWS lets everyone do this whatever policies say.
    ///
    /// Source: AWS STS API Reference, "GetCallerIdentity" (no permissions are required, and an explicit deny does not
    /// stop it), read 2026-11-24.
    static boolean needsNoPermission(Request request) {
        return request.foldedAction().equals(WHO_AM_I);
    }
}
