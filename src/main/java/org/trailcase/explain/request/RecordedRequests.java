package org.trailcase.explain.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.catalog.Action;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.catalog.NeededAction;
import org.trailcase.history.IssuedSession;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// Reads from the record of a call what the policies were asked: one request for each action that it needed.
///
/// Immutable but for what it remembers, so that any thread may ask.
public final class RecordedRequests {
    private final Catalog catalog;
    private final IssuedSessions sessions;
    private final Calls calls;
    private final Resources resources;
    private final Circumstances circumstances;

    public RecordedRequests(Catalog catalog, PolicyHistory history, IssuedSessions sessions) {
        this.catalog = catalog;
        this.sessions = sessions;
        this.calls = new Calls(catalog);
        this.resources = new Resources(catalog, history, calls);
        this.circumstances = new Circumstances(catalog, history);
    }

    /// Whether the call needed permission, and for which actions.
    public EventAuthorization authorization(Event event) {
        return calls.authorization(event);
    }

    /// At least one request; `caller` is what the evidence shows of whoever called.
    public List<RecordedRequest> of(
            Event event, EventAuthorization.Needed needed, Optional<Denial> stated, KnownCaller caller) {
        Optional<IssuedSession> issued = sessions.of(event);
        Once<Keys> common = new Once<>(() -> circumstances.of(event, caller, issued));
        List<RecordedRequest> requests = new ArrayList<>();
        for (Asked asked : actions(needed, event, stated)) {
            requests.addAll(requests(
                    event, asked, resources.of(event, asked.action(), stated), new Context(caller, common, issued)));
        }
        return requests;
    }

    /// What holds for whatever the call needed.
    private record Context(KnownCaller known, Once<Keys> common, Optional<IssuedSession> issued) {}

    /// An action, and how the record led to it.
    private record Asked(ActionName action, Source source) {}

    // A denial that names its action is about that one; else the call needed all that it certainly needs.
    private static List<Asked> actions(EventAuthorization.Needed needed, Event event, Optional<Denial> stated) {
        Optional<ActionName> named = stated.filter(_ -> event.outcome() == Outcome.DENIED).flatMap(Denial::action);
        if (named.isPresent()) {
            return List.of(new Asked(named.get(), Source.recorded("errorMessage")));
        }
        List<Asked> certain = needed.actions().stream()
                .filter(action -> action.part() != NeededAction.Part.POSSIBLE)
                .map(action -> new Asked(action.action(), source(action, event)))
                .toList();
        return certain.isEmpty()
                ? needed.leading().map(one -> new Asked(one.action(), source(one, event))).stream().toList()
                : certain;
    }

    private static Source source(NeededAction needed, Event event) {
        String name = event.name().name();
        String action = needed.action().name();
        return switch (needed.part()) {
            case IMPLIED -> Source.byRule("AWS checks it besides, because of what the request asks for");
            case POSSIBLE -> Source.byRule("AWS may check it for %s".formatted(name));
            case PRIMARY ->
                switch (needed.confidence()) {
                    case ASSUMED -> Source.byRule("the event's name under the prefix of its source; AWS lists no such action");
                    case MAPPED ->
                        action.equalsIgnoreCase(name)
                                ? Source.recorded("eventSource, eventName")
                                : Source.byRule("%s needs the action of this name".formatted(name));
                };
        };
    }

    private List<RecordedRequest> requests(
            Event event, Asked asked, List<SourcedResource> touched, Context context) {
        Caller caller = Callers.of(event, context.known().named());
        List<RecordedRequest> requests = new ArrayList<>();
        groups(asked.action(), touched).forEach((kind, group) -> {
            List<RequestedResource> own = group.resources();
            Optional<String> owner = Resources.account(event, own);
            LateKeys keys = new LateKeys(event, group.listed(), context.common(), ofCall -> circumstances.with(
                    ofCall,
                    event,
                    group.listed(),
                    new Circumstances.Touched(
                            Optional.of(kind).filter(word -> !word.isEmpty()), own, owner, holder(event, own)),
                    context.issued()));
            RequestContext circumstance =
                    RequestContext.of(Map.of(), folded -> keys.fact(folded).value());
            requests.add(new RecordedRequest(
                    new Request(caller, asked.action(), own, owner, circumstance),
                    new RequestFacts(caller, context.known().source(), asked.action(), asked.source(), touched, keys)));
        });
        return requests;
    }

    /// Things that the same keys are asked about.
    private record Group(ListedKeys listed, List<RequestedResource> resources) {}

    // EC2 asks about each kind of thing with the keys of that kind: ec2:InstanceType for the instance, and not for the
    // image. Source: EC2 User Guide, "Condition keys for Amazon EC2"; Service Authorization Reference, "Amazon EC2"
    // (keys of each resource type); read 2026-11-24.
    private Map<String, Group> groups(ActionName name, List<SourcedResource> touched) {
        Map<String, Group> groups = new LinkedHashMap<>();
        Optional<Action> action = catalog.action(name).filter(known -> known.name().service().equals("ec2"));
        for (SourcedResource one : touched) {
            Optional<Action.Target> target = action.filter(_ -> touched.size() > 1)
                    .flatMap(known -> known.targets().stream()
                            .filter(each -> each.type().fits(one.resource().described()))
                            .findFirst());
            String kind = target.map(each -> each.type().name()).orElse("");
            groups.computeIfAbsent(kind, _ -> new Group(
                            target.map(each -> circumstances.listed(action.orElseThrow(), each))
                                    .orElseGet(() -> circumstances.listed(name)),
                            new ArrayList<>()))
                    .resources()
                    .add(one.resource());
        }
        return groups;
    }

    private Optional<KnownHolder> holder(Event event, List<RequestedResource> touched) {
        return touched.size() == 1 && touched.getFirst() instanceof RequestedResource.Exact(String arn)
                ? Arn.parse(arn)
                        .flatMap(parsed -> resources.holder(event, parsed)
                                .map(found -> new KnownHolder(
                                        found,
                                        Source.byEvidence(found),
                                        resources.doubtedTags(event, found.kind(), parsed))))
                : Optional.empty();
    }
}
