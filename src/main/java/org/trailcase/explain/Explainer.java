package org.trailcase.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.evidence.Evidence;
import org.trailcase.explain.request.KnownCaller;
import org.trailcase.explain.request.KnownHolder;
import org.trailcase.explain.request.RecordedRequest;
import org.trailcase.explain.request.RecordedRequests;
import org.trailcase.explain.request.Source;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.NamedCaller;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.history.PolicyChange;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.track.Point;
import org.trailcase.policy.evaluate.AlikeKey;
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
    private static final int MANY = 50_000;

    private final PolicyHistory history;
    private final LayerLookup layers;
    private final IssuedSessions sessions;
    private final RecordedRequests requests;
    private final Answers answers;
    private final Evaluator evaluator = new Evaluator();
    private final Map<CauseKey, Cause> causes = new ConcurrentHashMap<>();

    /// Without the calls that issued the sessions: then their tags and their policies are not in evidence.
    public Explainer(Catalog catalog, PolicyHistory history) {
        this(catalog, history, IssuedSessions.NONE, Answers.NONE);
    }

    /// What AWS itself answered about single calls outranks what the policies say.
    public Explainer(Catalog catalog, PolicyHistory history, IssuedSessions sessions, Answers answers) {
        this.answers = answers;
        this.history = history;
        this.sessions = sessions;
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
        Question question = question(event);
        return judgement(question, ways(question)).explanation(history);
    }

    /// What decided a call, and nothing else: for many calls, which are evaluated once where they are decided alike.
    public Cause cause(Event event) {
        Question question = question(event);
        List<List<Open>> ways = ways(question);
        Optional<CauseKey> key = CauseKey.of(event, question.stated(), question.answered(), ways.stream()
                .map(way -> way.stream().map(Explainer::asked).toList())
                .toList());
        Cause known = key.map(causes::get).orElse(null);
        if (known != null) {
            return known;
        }
        Cause cause = judgement(question, ways).cause();
        key.ifPresent(one -> remember(one, cause));
        return cause;
    }

    private static CauseKey.Asked asked(Open open) {
        return new CauseKey.Asked(
                AlikeKey.of(open.around().request(), open.policies()),
                open.beside().map(beside -> beside.fact().key()));
    }

    // A policy that asks for the time may leave something open at every moment: then all is forgotten now and then.
    private void remember(CauseKey key, Cause cause) {
        if (causes.size() >= MANY) {
            causes.clear();
        }
        causes.put(key, cause);
    }

    /// A call, what it needed, and what AWS itself said about it.
    private record Question(
            Event event, EventAuthorization authorization, Optional<Denial> stated, Optional<Answered> answered) {}

    private Question question(Event event) {
        Optional<Answered> answered = answers.about(event);
        Optional<Denial> message = event.errorMessage()
                .filter(_ -> event.outcome() != Outcome.SUCCEEDED)
                .flatMap(Denial::parse);
        Optional<Denial> stated =
                answered.map(one -> AnswerReading.stated(message, one.answer())).or(() -> message);
        return new Question(event, requests.authorization(event), stated, answered);
    }

    // Where something changed in the call's own second, the policies may have stood in several ways.
    private List<List<Open>> ways(Question question) {
        return switch (question.authorization()) {
            case EventAuthorization.NotNeeded _ -> List.of();
            case EventAuthorization.Needed needed ->
                history.points(question.event()).stream()
                        .map(at -> open(question, needed, at))
                        .toList();
        };
    }

    private List<Open> open(Question question, EventAuthorization.Needed needed, Point at) {
        Event event = question.event();
        Optional<NamedCaller> named = history.identified(event, at).or(() -> sessions.caller(event));
        PoliciesInForce principal =
                named.map(one -> history.inForce(one, at)).orElseGet(() -> history.inForce(event, at));
        BesidePolicies beside = new BesidePolicies(event, history);
        List<Open> open = new ArrayList<>();
        for (RecordedRequest recorded : requests.of(event, needed, question.stated(), new KnownCaller(named, holder(principal)))) {
            Request request = asAnswered(recorded.request(), question.answered());
            for (LayerLookup.Around around : layers.around(event, request, principal, at)) {
                open.add(new Open(
                        recorded, around, around.layers().policies(), beside.of(around.request(), at)));
            }
        }
        return open;
    }

    private Judgement judgement(Question question, List<List<Open>> ways) {
        Explanation.Authorization authorization =
                switch (question.authorization()) {
                    case EventAuthorization.NotNeeded(String reason) -> new Explanation.Authorization.None(reason);
                    case EventAuthorization.Needed _ -> evaluated(question.event(), ways);
                };
        return new Judgement(question.event(), question.stated(), question.answered(), authorization);
    }

    private Explanation.Authorization evaluated(Event event, List<List<Open>> ways) {
        List<Explanation.Authorization.Evaluated> all =
                ways.stream().map(way -> evaluatedOne(event, way)).toList();
        return all.size() == 1 ? all.getFirst() : SameSecond.of(all);
    }

    private Explanation.Authorization.Evaluated evaluatedOne(Event event, List<Open> way) {
        List<Asked> asked = way.stream()
                .map(one -> new Asked(one, evaluation(one)))
                .toList();
        Asked deciding = deciding(asked, event);
        List<Explanation.Authorization.Also> others = asked.stream()
                .filter(one -> one != deciding)
                .map(one -> new Explanation.Authorization.Also(
                        one.open().recorded().request().action(), one.evaluation()))
                .toList();
        return deciding.open().evaluated(deciding.evaluation(), others);
    }

    private Evaluation evaluation(Open open) {
        Evaluation evaluation = evaluator.evaluate(open.around().request(), open.policies());
        return BesidePolicies.weigh(open.evaluated(evaluation, List.of()), open.beside());
    }

    // What AWS saw of the circumstances outranks what the record tells of them.
    private static Request asAnswered(Request request, Optional<Answered> answered) {
        return answered.map(one -> request.with(request.context().with(AnswerReading.keys(one.answer()))))
                .orElse(request);
    }

    private static Optional<KnownHolder> holder(PoliciesInForce principal) {
        return principal instanceof PoliciesInForce.Shown shown
                ? Optional.of(new KnownHolder(shown.holder(), Source.byEvidence(shown.holder()), shown.doubtedTags()))
                : Optional.empty();
    }

    /// One of the actions that a call needed, and the policies around it.
    private record Open(
            RecordedRequest recorded,
            LayerLookup.Around around,
            PolicySet policies,
            Optional<BesidePolicies.Beside> beside) {

        Explanation.Authorization.Evaluated evaluated(
                Evaluation evaluation, List<Explanation.Authorization.Also> others) {
            return new Explanation.Authorization.Evaluated(
                    recorded.request().action(),
                    around.request(),
                    around.layers(),
                    evaluation,
                    others,
                    new RequestEvidence(recorded.facts(), policies));
        }
    }

    /// The same, and what the policies in evidence say to it.
    private record Asked(Open open, Evaluation evaluation) {}

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
