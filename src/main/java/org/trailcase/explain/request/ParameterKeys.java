package org.trailcase.explain.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.catalog.KeyParameters;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Event;

/// The keys of single services that stand in the parameters of a request under one name or another.
final class ParameterKeys {
    private final KeyParameters table = new KeyParameters();

    void put(Event event, ListedKeys listed, Keys keys) {
        String service = listed.action().service();
        Optional<JsonObject> parameters = event.requestParameters().filter(_ -> tells(event, service));
        if (parameters.isEmpty()) {
            return;
        }
        for (KeyParameters.Told told : table.told(service, parameters.get())) {
            if (listed.has(told.key())) {
                put(told, keys);
            }
        }
    }

    private static void put(KeyParameters.Told told, Keys keys) {
        Source source = Source.recorded("requestParameters." + told.parameter());
        if (!told.values().isEmpty()) {
            keys.put(told.key(), value(told.values()), source);
        } else if (told.open()) {
            keys.unrecorded(told.key(), "the request does not name it, and another source may have", source);
        } else {
            keys.absent(told.key(), "the request names no " + told.parameter());
        }
    }

    private static ContextValue value(List<String> values) {
        return values.stream().anyMatch(Redacted::is) ? Redacted.VALUE : new ContextValue.Known(values);
    }

    // A call on something that exists is asked about what that already is; the request tells what it is to become.
    // Source: EC2 User Guide, "Condition keys for Amazon EC2", read 2026-11-24.
    private static boolean tells(Event event, String service) {
        return !service.equals("ec2")
                || Stream.of("Run", "Create", "Request").anyMatch(event.name().name()::startsWith);
    }
}
