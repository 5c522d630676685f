package org.trailcase.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.evidence.Evidence;
import org.trailcase.explain.request.KnownHolder;
import org.trailcase.explain.request.RecordedRequest;
import org.trailcase.explain.request.RecordedRequests;
import org.trailcase.explain.request.Source;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Request;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Explains events: what the log says beside what the policies in force say.
///
/// Immutable, so that any thread may ask.
public final class Explainer {
    private final PolicyHistory history;
    private final LayerLookup layers;
    private final RecordedRequests requests;
    private final Answers answers;
    private final Evaluator evaluator = new Evaluator();

    /// Without the calls that issued the sessions: then their tags and their policies are not in evidence.
    public Explainer(Catalog catalog, PolicyHistory history) {
        this(catalog, history, IssuedSessions.NONE, Answers.NONE);
    }

    /// What AWS itself answered about single calls outranks what the policies say.
    public Explainer(Catalog catalog, PolicyHistory history, IssuedSessions sessions, Answers answers) {
        this.answers = answers;
        this.history = history;
        this.layers = new LayerLookup(catalog, history, sessions);
        this.requests = new RecordedRequests(catalog, history, sessions);
    }

    /// The explainer for what a case holds. Reads every change of policies in the trail, and every call that issued
    /// credentials: of a long one it takes a while.
    public static Explainer of(Evidence evidence) {
        PolicyHistory history = PolicyHistory.of(
                evidence.policySnapshots(), evidence.recorded(PolicyChange.eventNames()), evidence.spans());
        IssuedSessions.Reading sessions = new IssuedSessions.Reading();
        evidence.each(IssuedSessions.EVENT_NAMES, sessions::add);
        return new Explainer(evidence.catalog(), history, sessions.sessions(), Answers.of(evidence));
    }

    /// Which policies hung on whom when, as this explainer sees it.
    public PolicyHistory history() {
        return history;
    }

    public Explanation explain(Event event) {
        Optional<Answered> answered = answers.about(event);
        Optional<Denial> message = event.errorMessage()
                .filter(_ -> event.outcome() != Outcome.SUCCEEDED)
                .flatMap(Denial::parse);
        Optional<Denial> stated =
                answered.map(one -> AnswerReading.stated(message, one.answer())).or(() -> message);
        Explanation.Authorization authorization =
                switch (requests.authorization(event)) {
                    case EventAuthorization.NotNeeded(String reason) -> new Explanation.Authorization.None(reason);
                    case EventAuthorization.Needed needed -> evaluated(new Question(event, needed, stated, answered));
                };
        return Judgement.of(event, stated, answered, authorization, history);
    }

    /// A call, the actions that it needed, and what AWS itself said about it.
    private record Question(
            Event event, EventAuthorization.Needed needed, Optional<Denial> stated, Optional<Answered> answered) {}

    // Where something changed in the call's own second, the policies may have stood in several ways.
    private Explanation.Authorization evaluated(Question question) {
        List<Explanation.Authorization.Evaluated> ways = history.points(question.event()).stream()
                .map(at -> evaluated(question, at))
                .toList();
        return ways.size() == 1 ? ways.getFirst() : SameSecond.of(ways);
    }

    private Explanation.Authorization.Evaluated evaluated(Question question, Point at) {
        Event event = question.event();
        PoliciesInForce principal = history.inForce(event, at);
        List<Asked> asked = new ArrayList<>();
        for (RecordedRequest recorded :
                requests.of(event, question.needed(), question.stated(), holder(principal))) {
            Request request = asAnswered(recorded.request(), question.answered());
            for (LayerLookup.Around around : layers.around(event, request, principal, at)) {
                PolicySet policies = around.layers().policies();
                Evaluation evaluation = evaluator.evaluate(around.request(), policies);
                asked.add(new Asked(recorded, around, policies, evaluation));
            }
        }
        Asked deciding = deciding(asked, event);
        List<Explanation.Authorization.Also> others = asked.stream()
                .filter(one -> one != deciding)
                .map(one -> new Explanation.Authorization.Also(
                        one.recorded().request().action(), one.evaluation()))
                .toList();
        RecordedRequest recorded = deciding.recorded();
        return new Explanation.Authorization.Evaluated(
                recorded.request().action(),
                deciding.around().request(),
                deciding.around().layers(),
                deciding.evaluation(),
                others,
                new RequestEvidence(recorded.facts(), deciding.policies()));
    }

    // What AWS saw of the circumstances outranks what the record tells of them.
    private static Request asAnswered(Request request, Optional<Answered> answered) {
        return answered.map(one -> request.with(request.context().with(AnswerReading.keys(one.answer()))))
                .orElse(request);
    }

    private static Optional<KnownHolder> holder(PoliciesInForce principal) {
        return principal instanceof PoliciesInForce.Shown shown
                ? Optional.of(new KnownHolder(shown.holder(), Source.byEvidence(shown.holder())))
                : Optional.empty();
    }

    /// One of the actions that a call needed, and what the policies in evidence say to it.
    private record Asked(
            RecordedRequest recorded, LayerLookup.Around around, PolicySet policies, Evaluation evaluation) {}

    // A call is allowed when all that it needs is: one denied action decides. What is open about one of them decides
    // only where the call did not succeed.
    private static Asked deciding(List<Asked> asked, Event event) {
        return Stream.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDETERMINED)
                .filter(decision -> decision != Decision.UNDETERMINED || event.outcome() != Outcome.SUCCEEDED)
                .flatMap(decision -> asked.stream().filter(one -> one.evaluation().decision() == decision))
                .findFirst()
                .orElseGet(asked::getFirst);
    }
}
