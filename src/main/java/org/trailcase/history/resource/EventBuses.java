package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// The names of event buses, and the statements that permissions on them become.
final class EventBuses {
    private static final ArnTemplate NAMED =
            new ArnTemplate("arn:{partition}:events:{region}:{account}:event-bus/{eventBusName}");
    private static final ArnTemplate DEFAULT =
            new ArnTemplate("arn:{partition}:events:{region}:{account}:event-bus/default");

    private EventBuses() {}

    /// Source: Amazon EventBridge API Reference, "PutPermission" (without a name the default event bus is meant), read
    /// 2026-11-24.
    static Optional<String> arn(Call call) {
        if (!call.isAskRecorded()) {
            return Optional.empty();
        }
        return (call.asked("eventBusName").isPresent() ? NAMED : DEFAULT).fill(call);
    }

    static Optional<JsonObject> statement(Call call, String bus) {
        Optional<String> principal = call.asked("principal");
        Optional<String> sid = call.asked("statementId");
        if (principal.isEmpty() || sid.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder statement = JsonObject.builder().put("Sid", sid.get()).put("Effect", "Allow");
        if (principal.get().equals("*")) {
            statement.put("Principal", "*");
        } else {
            statement.put(
                    "Principal",
                    JsonObject.builder()
                            .put(
                                    "AWS",
                                    "arn:%s:iam::%s:root"
                                            .formatted(ResourceArns.partition(call.region()), principal.get()))
                            .build());
        }
        statement.put("Action", call.asked("action").orElse("events:PutEvents")).put("Resource", bus);
        call.asked().object("condition").ifPresent(condition -> condition(condition, statement));
        return Optional.of(statement.build());
    }

    // {type: StringEquals, key: aws:PrincipalOrgID, value: o-…}
    private static void condition(JsonObject condition, JsonObject.Builder statement) {
        Optional<String> operator = condition.text("type");
        Optional<String> key = condition.text("key");
        Optional<JsonValue> value = condition.get("value");
        if (operator.isPresent() && key.isPresent() && value.isPresent()) {
            statement.put(
                    "Condition",
                    JsonObject.builder()
                            .put(operator.get(), JsonObject.builder().put(key.get(), value.get()).build())
                            .build());
        }
    }
}
