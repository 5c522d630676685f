package org.trailcase.explain.request;

import java.util.List;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.catalog.ApiCall;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventActions;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.catalog.EventResources;
import org.trailcase.catalog.NamedResource;
import org.trailcase.catalog.ResourceName;
import org.trailcase.catalog.Scope;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.Event;

/// Asks the catalog about a recorded call: which actions it needed, and on what.
public final class Calls {
    private static final JsonObject NOTHING = JsonObject.builder().build();

    private final EventActions actions;
    private final EventResources resources;

    public Calls(Catalog catalog) {
        this.actions = new EventActions(catalog);
        this.resources = new EventResources(catalog);
    }

    /// Whether a call needed permission, and for which actions.
    public EventAuthorization authorization(Event event) {
        return actions.of(call(event));
    }

    List<NamedResource> resources(Event event, ActionName action) {
        return event.requestParameters().isEmpty()
                ? List.of(new NamedResource(new ResourceName.Unknown("not recorded in the trail"), List.of()))
                : resources.of(action, call(event));
    }

    private static ApiCall call(Event event) {
        String partition = Callers.partition(event.identity());
        String account = event.recipientAccount()
                .or(event.identity()::account)
                .or(() -> event.identity().arn().flatMap(Arn::parse).map(Arn::account))
                .orElse("*");
        return new ApiCall(
                event.eventType().orElse("AwsApiCall"),
                event.name().source(),
                event.name().name(),
                event.requestParameters().orElse(NOTHING),
                new Scope(partition, event.region().orElse("*"), account));
    }
}
