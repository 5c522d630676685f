package org.trailcase.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.EventAuthorization.Needed;
import org.trailcase.catalog.EventAuthorization.NotNeeded;
import org.trailcase.catalog.NeededAction.Confidence;
import org.trailcase.catalog.NeededAction.Part;
import org.trailcase.json.JsonObject;

/// From a recorded event to the IAM actions that its caller needed.
///
/// An event carries the name of an API operation, and most operations need the action of the same name. Tables beside
/// this class hold the rest; the catalog decides what a name without entry means.
public final class EventActions {
    private final Catalog catalog;
    private final EventSources sources;
    private final IrregularEvents irregular = new IrregularEvents();
    private final EventsWithoutAction without = new EventsWithoutAction();
    private final ImpliedActions implied = new ImpliedActions();

    public EventActions(Catalog catalog) {
        this.catalog = catalog;
        this.sources = new EventSources(catalog);
    }

    public EventAuthorization of(ApiCall call) {
        Optional<String> inType = EventsWithoutAction.reasonInType(call.type());
        if (inType.isPresent()) {
            return new NotNeeded(inType.orElseThrow());
        }
        List<String> prefixes = prefixes(call);
        List<String> readings = EventNames.readings(call.name());
        for (String reading : readings) {
            for (String prefix : prefixes) {
                Optional<EventAuthorization> told = told(prefix, reading, call.requestParameters());
                if (told.isPresent()) {
                    return told.orElseThrow();
                }
            }
        }
        return assumed(prefixes.getFirst(), EventNames.undated(call.name()), call.requestParameters());
    }

    // Application Auto Scaling writes its calls under the source of EC2 Auto Scaling, and some names are the same.
    // Source: Application Auto Scaling User Guide, "Log API calls using AWS CloudTrail", read 2026-11-24.
    private List<String> prefixes(ApiCall call) {
        List<String> prefixes = sources.prefixes(call.source());
        return prefixes.getFirst().equals("autoscaling")
                        && RequestParameters.has(call.requestParameters(), "serviceNamespace")
                ? List.of("application-autoscaling")
                : prefixes;
    }

    private Optional<EventAuthorization> told(String prefix, String name, JsonObject parameters) {
        Optional<String> reason = without.reason(prefix, name);
        if (reason.isPresent()) {
            return Optional.of(new NotNeeded(reason.orElseThrow()));
        }
        return primary(prefix, name, parameters)
                .map(actions -> actions.stream()
                        .map(action -> versioned(action, parameters))
                        .toList())
                .map(actions -> withImplied(actions, prefix, name, parameters));
    }

    private Optional<List<NeededAction>> primary(String prefix, String name, JsonObject parameters) {
        return (prefix.equals("dynamodb") ? DynamoDbStatements.of(name, parameters) : Optional.<List<NeededAction>>empty())
                .or(() -> irregular.of(prefix, name))
                .or(() -> catalog.action(new ActionName(prefix, name)).map(action -> only(action.name())))
                .or(() -> prefix.equals("apigateway")
                        ? ApiGatewayVerbs.verb(name).map(verb -> only(new ActionName(prefix, verb)))
                        : Optional.empty());
    }

    private static List<NeededAction> only(ActionName action) {
        return List.of(new NeededAction(action, Confidence.MAPPED, Part.PRIMARY));
    }

    // A request for one version of an object needs the action that speaks of versions.
    // Source: S3 User Guide, "Required permissions for Amazon S3 API operations", read 2026-11-24.
    private NeededAction versioned(NeededAction needed, JsonObject parameters) {
        ActionName name = needed.action();
        if (!name.service().equals("s3") || !RequestParameters.has(parameters, "versionId")) {
            return needed;
        }
        return catalog.action(new ActionName("s3", name.name().replaceFirst("Object", "ObjectVersion")))
                .map(action -> new NeededAction(action.name(), needed.confidence(), needed.part()))
                .orElse(needed);
    }

    private EventAuthorization assumed(String prefix, String name, JsonObject parameters) {
        Optional<String> reason = without.reason(prefix, "*");
        if (reason.isPresent()) {
            return new NotNeeded(reason.orElseThrow());
        }
        List<NeededAction> actions = irregular.of(prefix, "*")
                .orElseGet(() -> List.of(
                        new NeededAction(new ActionName(prefix, name), Confidence.ASSUMED, Part.PRIMARY)));
        return withImplied(actions, prefix, name, parameters);
    }

    private Needed withImplied(List<NeededAction> first, String prefix, String name, JsonObject parameters) {
        List<NeededAction> actions = new ArrayList<>(first);
        for (ActionName more : implied.of(prefix, name, parameters)) {
            actions.removeIf(action -> action.action().equals(more) && action.part() == Part.POSSIBLE);
            actions.add(new NeededAction(more, Confidence.MAPPED, Part.IMPLIED));
        }
        return new Needed(actions);
    }
}
