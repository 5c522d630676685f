package org.trailcase.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.catalog.NeededAction;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.evidence.Evidence;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Explains events: what the log says beside what the policies in force say.
///
/// Immutable, so that any thread may ask.
public final class Explainer {
    private final PolicyHistory history;
    private final LayerLookup layers;
    private final Calls calls;
    private final Resources resources;
    private final Circumstances circumstances;
    private final Evaluator evaluator = new Evaluator();

    public Explainer(Catalog catalog, PolicyHistory history) {
        this.history = history;
        this.layers = new LayerLookup(catalog, history);
        this.calls = new Calls(catalog);
        this.resources = new Resources(catalog, history, calls);
        this.circumstances = new Circumstances(catalog);
    }

    /// The explainer for what a case holds. Reads every change of policies in the trail: of a long one it takes a while.
    public static Explainer of(Evidence evidence) {
        PolicyHistory history = PolicyHistory.of(
                evidence.policySnapshots(), evidence.recorded(PolicyChange.eventNames()), evidence.spans());
        return new Explainer(evidence.catalog(), history);
    }

    public Explanation explain(Event event) {
        Optional<Denial> stated = event.errorMessage()
                .filter(_ -> event.outcome() != Outcome.SUCCEEDED)
                .flatMap(Denial::parse);
        Explanation.Authorization authorization =
                switch (calls.authorization(event)) {
                    case EventAuthorization.NotNeeded(String reason) -> new Explanation.Authorization.None(reason);
                    case EventAuthorization.Needed needed -> evaluated(event, needed, stated);
                };
        return Judgement.of(event, stated, authorization, history);
    }

    // Where something changed in the call's own second, the policies may have stood in several ways.
    private Explanation.Authorization evaluated(Event event, EventAuthorization.Needed needed, Optional<Denial> stated) {
        List<Explanation.Authorization.Evaluated> ways = history.points(event).stream()
                .map(at -> evaluated(event, needed, stated, at))
                .toList();
        return ways.size() == 1 ? ways.getFirst() : SameSecond.of(ways);
    }

    private Explanation.Authorization.Evaluated evaluated(
            Event event, EventAuthorization.Needed needed, Optional<Denial> stated, Point at) {
        PoliciesInForce principal = history.inForce(event, at);
        List<Asked> asked = actions(needed, event, stated).stream()
                .map(action -> asked(event, action, principal, stated, at))
                .toList();
        Asked deciding = deciding(asked, event);
        List<Explanation.Authorization.Also> others = asked.stream()
                .filter(one -> one != deciding)
                .map(one -> new Explanation.Authorization.Also(one.request().action(), one.evaluation()))
                .toList();
        return new Explanation.Authorization.Evaluated(
                deciding.request().action(), deciding.request(), deciding.layers(), deciding.evaluation(), others);
    }

    /// One of the actions that a call needed, and what the policies in evidence say to it.
    private record Asked(Request request, LayersInForce layers, Evaluation evaluation) {}

    private Asked asked(
            Event event, ActionName action, PoliciesInForce principal, Optional<Denial> stated, Point at) {
        Request request = request(event, action, principal, stated);
        LayersInForce around = layers.around(event, request, principal, at);
        return new Asked(request, around, evaluator.evaluate(request, around.policies()));
    }

    // A call is allowed when all that it needs is: one denied action decides. What is open about one of them decides
    // only where the call did not succeed.
    private static Asked deciding(List<Asked> asked, Event event) {
        return Stream.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDETERMINED)
                .filter(decision -> decision != Decision.UNDETERMINED || event.outcome() != Outcome.SUCCEEDED)
                .flatMap(decision -> asked.stream().filter(one -> one.evaluation().decision() == decision))
                .findFirst()
                .orElseGet(asked::getFirst);
    }

    // A denial that names its action is about that one; else the call needed all that it certainly needs.
    private static List<ActionName> actions(
            EventAuthorization.Needed needed, Event event, Optional<Denial> stated) {
        Optional<ActionName> named = stated.filter(_ -> event.outcome() == Outcome.DENIED).flatMap(Denial::action);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<ActionName> certain = needed.actions().stream()
                .filter(action -> action.part() != NeededAction.Part.POSSIBLE)
                .map(NeededAction::action)
                .toList();
        return certain.isEmpty()
                ? needed.leading().map(NeededAction::action).map(List::of).orElseThrow()
                : certain;
    }

    private Request request(Event event, ActionName action, PoliciesInForce principal, Optional<Denial> stated) {
        List<RequestedResource> touched = resources.of(event, action, stated);
        Optional<String> owner = Resources.account(event, touched);
        Optional<PolicyHolder> holder = principal instanceof PoliciesInForce.Shown shown
                ? Optional.of(shown.holder())
                : Optional.empty();
        return new Request(
                Callers.of(event),
                action,
                touched,
                owner,
                circumstances.of(event, action, holder, owner));
    }
}
