package org.trailcase.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.catalog.NeededAction;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.UserIdentity;

/// Explains events: what the log says beside what the policies in force say.
///
/// Immutable, so that any thread may ask.
public final class Explainer {
    private final Catalog catalog;
    private final PolicyHistory history;
    private final Calls calls;
    private final Resources resources;
    private final Circumstances circumstances;
    private final Answers answers;
    private final Evaluator evaluator = new Evaluator();

    public Explainer(Catalog catalog, PolicyHistory history) {
        this(catalog, history, Answers.NONE);
    }

    /// What AWS itself answered about single calls outranks what the policies say.
    public Explainer(Catalog catalog, PolicyHistory history, Answers answers) {
        this.catalog = catalog;
        this.history = history;
        this.calls = new Calls(catalog);
        this.resources = new Resources(catalog, history, calls);
        this.circumstances = new Circumstances(catalog);
        this.answers = answers;
    }

    public Explanation explain(Event event) {
        Optional<Answered> answered = answers.about(event);
        Optional<Denial> message = event.errorMessage()
                .filter(_ -> event.outcome() != Outcome.SUCCEEDED)
                .flatMap(Denial::parse);
        Optional<Denial> stated =
                answered.map(one -> AnswerReading.stated(message, one.answer())).or(() -> message);
        Explanation.Authorization authorization =
                switch (calls.authorization(event)) {
                    case EventAuthorization.NotNeeded(String reason) -> new Explanation.Authorization.None(reason);
                    case EventAuthorization.Needed needed -> evaluated(event, needed, stated, answered);
                };
        return Judgement.of(event, stated, answered, authorization);
    }

    private Explanation.Authorization evaluated(
            Event event, EventAuthorization.Needed needed, Optional<Denial> stated, Optional<Answered> answered) {
        PoliciesInForce inForce = history.inForce(event);
        List<Asked> asked = actions(needed, event, stated).stream()
                .map(action -> asked(event, action, inForce, stated, answered))
                .toList();
        Asked deciding = deciding(asked, event);
        List<Explanation.Authorization.Also> others = asked.stream()
                .filter(one -> one != deciding)
                .map(one -> new Explanation.Authorization.Also(one.request().action(), one.evaluation()))
                .toList();
        return new Explanation.Authorization.Evaluated(
                deciding.request().action(), deciding.request(), inForce, deciding.evaluation(), others);
    }

    /// One of the actions that a call needed, and what the policies in evidence say to it.
    private record Asked(Request request, Evaluation evaluation) {}

    private Asked asked(
            Event event,
            ActionName action,
            PoliciesInForce inForce,
            Optional<Denial> stated,
            Optional<Answered> answered) {
        Request request = request(event, action, inForce, stated, answered);
        return new Asked(request, evaluator.evaluate(request, policies(event, request, inForce)));
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

    private Request request(
            Event event,
            ActionName action,
            PoliciesInForce inForce,
            Optional<Denial> stated,
            Optional<Answered> answered) {
        List<RequestedResource> touched = resources.of(event, action, stated);
        Optional<String> owner = Resources.account(event, touched);
        Optional<PolicyHolder> holder = inForce instanceof PoliciesInForce.FromSnapshot snapshot
                ? Optional.of(snapshot.holder())
                : Optional.empty();
        return new Request(
                Callers.of(event),
                action,
                touched,
                owner,
                circumstances
                        .of(event, action, holder, owner)
                        .with(answered.map(one -> AnswerReading.keys(one.answer())).orElse(Map.of())));
    }

    private PolicySet policies(Event event, Request request, PoliciesInForce inForce) {
        Map<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);
        boolean trust = PolicySet.resourceSide(request.action()) == PolicyType.TRUST;
        layers.put(trust ? PolicyType.RESOURCE : PolicyType.TRUST, LayerEvidence.NOT_APPLICABLE);
        if (trust) {
            trustOf(event, request)
                    .ifPresent(policy ->
                            layers.put(PolicyType.TRUST, LayerEvidence.of(List.of(policy), true)));
        }
        String service = request.action().service();
        if (!catalog.isReachedByRcp(service)) {
            layers.put(PolicyType.RCP, LayerEvidence.NOT_APPLICABLE);
        }
        // The one resource-based policy in IAM is a role's trust policy.
        // Source: IAM User Guide, "AWS services that work with IAM" and "Identity-based policies and resource-based
        // policies", read 2026-11-24.
        if (service.equalsIgnoreCase("iam")) {
            layers.put(PolicyType.RESOURCE, LayerEvidence.NOT_APPLICABLE);
        }
        if (event.vpcEndpointId().isEmpty()) {
            layers.put(PolicyType.VPC_ENDPOINT, LayerEvidence.NOT_APPLICABLE);
        }
        switch (inForce) {
            case PoliciesInForce.NotInEvidence _ -> {}
            case PoliciesInForce.NoneByNature _ -> {
                layers.put(PolicyType.IDENTITY, LayerEvidence.NOT_APPLICABLE);
                layers.put(PolicyType.PERMISSIONS_BOUNDARY, LayerEvidence.NOT_APPLICABLE);
                layers.put(PolicyType.SESSION, LayerEvidence.NOT_APPLICABLE);
            }
            case PoliciesInForce.FromSnapshot(var _, var _, var identity, var boundary) -> {
                layers.put(
                        PolicyType.IDENTITY,
                        LayerEvidence.of(identity.policies(), identity.isComplete()));
                layers.put(
                        PolicyType.PERMISSIONS_BOUNDARY,
                        boundary.map(held -> LayerEvidence.of(held.policies(), held.isComplete()))
                                .orElse(LayerEvidence.NOT_APPLICABLE));
            }
        }
        if (!isSession(event)) {
            layers.put(PolicyType.SESSION, LayerEvidence.NOT_APPLICABLE);
        }
        return new PolicySet(layers);
    }

    private Optional<AttachedPolicy> trustOf(Event event, Request request) {
        return request.resources().size() == 1
                        && request.resources().getFirst() instanceof RequestedResource.Exact(String arn)
                ? Arn.parse(arn).flatMap(role -> history.trust(role, event))
                : Optional.empty();
    }

    // Only sessions of roles and federated users can carry a session policy.
    // Source: IAM User Guide, "Policies and permissions in AWS IAM", session policies, read 2026-11-24.
    private static boolean isSession(Event event) {
        return event.identity() instanceof UserIdentity.AssumedRole
                || event.identity() instanceof UserIdentity.FederatedUser;
    }
}
