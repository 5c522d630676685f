package org.trailcase.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonObject;

/// One call and its answer, apart from who makes it and when.
record Call(
        String service,
        String name,
        boolean readOnly,
        String eventType,
        boolean dataEvent,
        Optional<JsonObject> parameters,
        Optional<JsonObject> response,
        Optional<JsonObject> additional,
        List<JsonObject> resources,
        Optional<Refusal> refusal) {

    record Refusal(String code, String message) {}

    static Call read(String service, String name) {
        return api(service, name, true);
    }

    static Call write(String service, String name) {
        return api(service, name, false);
    }

    private static Call api(String service, String name, boolean readOnly) {
        return new Call(
                service,
                name,
                readOnly,
                "AwsApiCall",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Call with(Object... namesAndValues) {
        return with(Shape.of(namesAndValues));
    }

    Call with(JsonObject all) {
        return copy(Optional.of(all), response, additional, resources, refusal);
    }

    Call answering(JsonObject all) {
        return copy(parameters, Optional.of(all), additional, resources, refusal);
    }

    Call answering(Object... namesAndValues) {
        return answering(Shape.of(namesAndValues));
    }

    Call adding(Object... namesAndValues) {
        return adding(Shape.of(namesAndValues));
    }

    Call adding(JsonObject all) {
        return copy(parameters, response, Optional.of(all), resources, refusal);
    }

    /// On a resource that the record names.
    Call on(String type, String arn) {
        return onResource(Shape.of("accountId", Directory.ACCOUNT, "type", type, "ARN", arn));
    }

    /// On a resource that the record names without its type, as Systems Manager does.
    Call on(String arn) {
        return onResource(Shape.of("accountId", Directory.ACCOUNT, "ARN", arn));
    }

    Call onResource(JsonObject resource) {
        List<JsonObject> more = new ArrayList<>(resources);
        more.add(resource);
        return copy(parameters, response, additional, more, refusal);
    }

    /// The same call without its parameters: many services leave them out when they refuse.
    Call withoutParameters() {
        return copy(Optional.empty(), response, additional, resources, refusal);
    }

    /// The same call, not carried out.
    Call butFails(String code, String message) {
        return copy(parameters, Optional.empty(), additional, resources, Optional.of(new Refusal(code, message)));
    }

    Call ofType(String type) {
        return new Call(service, name, readOnly, type, dataEvent, parameters, response, additional, resources, refusal);
    }

    Call asDataEvent() {
        return new Call(service, name, readOnly, eventType, true, parameters, response, additional, resources, refusal);
    }

    private Call copy(
            Optional<JsonObject> with,
            Optional<JsonObject> answer,
            Optional<JsonObject> more,
            List<JsonObject> on,
            Optional<Refusal> refused) {
        return new Call(service, name, readOnly, eventType, dataEvent, with, answer, more, List.copyOf(on), refused);
    }
}
