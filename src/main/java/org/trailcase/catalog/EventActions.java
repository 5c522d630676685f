package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.EventAuthorization.Needed;
import org.trailcase.catalog.EventAuthorization.NotNeeded;
import org.trailcase.catalog.NeededAction.Confidence;
import org.trailcase.catalog.NeededAction.Part;
import org.trailcase.json.JsonObject;

/// From a recorded event to the IAM actions that its caller needed.
///
/// An event carries the name of an API operation, and most operations need the action of the same name. Tables beside
/// this class hold the rest; the catalog decides what a name without entry means. Safe to share between threads.
public final class EventActions {
    // Far more than AWS has operations; evidence may name anything.
    private static final int REMEMBERED = 50_000;

    private final Catalog catalog;
    private final EventSources sources;
    private final IrregularEvents irregular = new IrregularEvents();
    private final EventsWithoutAction without = new EventsWithoutAction();
    private final ImpliedActions implied = new ImpliedActions();
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    public EventActions(Catalog catalog) {
        this.catalog = catalog;
        this.sources = new EventSources(catalog);
    }

    public EventAuthorization of(ApiCall call) {
        return EventsWithoutAction.reasonInType(call.type())
                .<EventAuthorization>map(NotNeeded::new)
                .orElseGet(() -> answer(reading(call), call.requestParameters()));
    }

    private EventAuthorization answer(Reading reading, JsonObject parameters) {
        return switch (reading) {
            case Reading.WithoutAction(var reason) -> new NotNeeded(reason);
            case Reading.WithActions(var prefix, var name, var actions) -> {
                List<NeededAction> first = prefix.equals("dynamodb")
                        ? DynamoDbStatements.of(name, parameters).orElse(actions)
                        : actions;
                yield withImplied(versioned(first, parameters), prefix, name, parameters);
            }
        };
    }

    // Trails repeat few names very often.
    private Reading reading(ApiCall call) {
        String source = scalesApplications(call) ? "application-autoscaling" : call.source();
        String event = source + " " + call.name();
        Reading known = readings.get(event);
        if (known != null) {
            return known;
        }
        Reading read = read(sources.prefixes(source), call.name());
        if (readings.size() < REMEMBERED) {
            readings.put(event, read);
        }
        return read;
    }

    // Application Auto Scaling writes its calls under the source of EC2 Auto Scaling, and some names are the same.
    // Source: Application Auto Scaling User Guide, "Log API calls using AWS CloudTrail", read 2026-11-24.
    private static boolean scalesApplications(ApiCall call) {
        return call.source().startsWith("autoscaling")
                && RequestParameters.has(call.requestParameters(), "serviceNamespace");
    }

    private Reading read(List<String> prefixes, String name) {
        for (String reading : EventNames.readings(name)) {
            for (String prefix : prefixes) {
                Optional<Reading> told = told(prefix, reading);
                if (told.isPresent()) {
                    return told.orElseThrow();
                }
            }
        }
        return assumed(prefixes.getFirst(), EventNames.undated(name));
    }

    private Optional<Reading> told(String prefix, String name) {
        return without.reason(prefix, name)
                .<Reading>map(Reading.WithoutAction::new)
                .or(() -> irregular
                        .of(prefix, name)
                        .or(() -> catalog.action(new ActionName(prefix, name)).map(action -> only(action.name())))
                        .or(() -> prefix.equals("apigateway")
                                ? ApiGatewayVerbs.verb(name).map(verb -> only(new ActionName(prefix, verb)))
                                : Optional.empty())
                        .map(actions -> new Reading.WithActions(prefix, name, actions)));
    }

    private static List<NeededAction> only(ActionName action) {
        return List.of(new NeededAction(action, Confidence.MAPPED, Part.PRIMARY));
    }

    private Reading assumed(String prefix, String name) {
        return without.reason(prefix, "*")
                .<Reading>map(Reading.WithoutAction::new)
                .orElseGet(() -> new Reading.WithActions(
                        prefix,
                        name,
                        irregular
                                .of(prefix, "*")
                                .orElseGet(() -> List.of(new NeededAction(
                                        new ActionName(prefix, name), Confidence.ASSUMED, Part.PRIMARY)))));
    }

    // A request for one version of an object needs the action that speaks of versions; so does a copy of one, for what
    // it reads.
    // Source: S3 User Guide, "Required permissions for Amazon S3 API operations", read 2026-11-24.
    private List<NeededAction> versioned(List<NeededAction> actions, JsonObject parameters) {
        if (RequestParameters.texts(parameters, "x-amz-copy-source").stream().anyMatch(text -> text.contains("versionId="))) {
            return actions.stream()
                    .map(needed -> needed.action().name().startsWith("Get") ? ofOneVersion(needed) : needed)
                    .toList();
        }
        return RequestParameters.has(parameters, "versionId")
                ? actions.stream().map(this::ofOneVersion).toList()
                : actions;
    }

    private NeededAction ofOneVersion(NeededAction needed) {
        ActionName name = needed.action();
        return Optional.of(new ActionName("s3", name.name().replaceFirst("Object", "ObjectVersion")))
                .filter(version -> name.service().equals("s3"))
                .flatMap(catalog::action)
                .map(action -> new NeededAction(action.name(), needed.confidence(), needed.part()))
                .orElse(needed);
    }

    private Needed withImplied(List<NeededAction> first, String prefix, String name, JsonObject parameters) {
        List<NeededAction> actions = new ArrayList<>(first);
        for (ActionName more : implied.of(prefix, name, parameters)) {
            actions.removeIf(action -> action.action().equals(more) && action.part() == Part.POSSIBLE);
            actions.add(new NeededAction(more, Confidence.MAPPED, Part.IMPLIED));
        }
        return new Needed(actions);
    }

    /// What an event's name says, whatever its parameters.
    private sealed interface Reading {
        record WithoutAction(String reason) implements Reading {}

        record WithActions(String prefix, String name, List<NeededAction> actions) implements Reading {}
    }
}
