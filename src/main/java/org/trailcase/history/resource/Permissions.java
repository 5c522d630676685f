package org.trailcase.history.resource;

import java.util.List;
import java.util.Optional;
import org.trailcase.history.layer.Call;
import org.trailcase.history.resource.ResourcePolicy.Change;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;

/// The calls that add one statement to a policy, or take one away, by its Sid.
final class Permissions {

    private Permissions() {}

    /// Lambda answers with the statement that it added, as a text; where the record has no answer, it follows from the
    /// request.
    ///
    /// Source: AWS Lambda API Reference, "AddPermission" (Statement), read 2026-11-24.
    static boolean addedToFunction(Call call, Store store) {
        Optional<String> arn = LambdaNames.arn(call);
        Optional<JsonObject> statement = call.answered().has("statement")
                ? call.answered().get("statement").flatMap(Permissions::object)
                : arn.flatMap(named -> LambdaStatement.of(call, named));
        return added(call, store, arn, call.asked("statementId"), statement);
    }

    static boolean removedFromFunction(Call call, Store store) {
        return removed(call, store, LambdaNames.arn(call), call.asked("statementId"));
    }

    static boolean addedToLayer(Call call, Store store, ArnTemplate layer) {
        Optional<JsonObject> statement = call.answered().get("statement").flatMap(Permissions::object);
        return added(call, store, layer.fill(call), call.asked("statementId"), statement);
    }

    /// Source: Amazon SNS Developer Guide, "Example cases for Amazon SNS access control" (what AddPermission writes), read
    /// 2026-11-24.
    static boolean addedToTopic(Call call, Store store) {
        return labelled(call, store, new ArnTemplate(ResourceCalls.TOPIC), "sns", "aWSAccountId", "actionName");
    }

    /// Source: Amazon SQS API Reference, "AddPermission", read 2026-11-24; the form of the statement as for SNS.
    static boolean addedToQueue(Call call, Store store) {
        return labelled(call, store, new ArnTemplate(ResourceCalls.QUEUE), "sqs", "aWSAccountIds", "actions");
    }

    private static boolean labelled(
            Call call, Store store, ArnTemplate template, String service, String accounts, String actions) {
        Optional<String> arn = template.fill(call);
        List<String> to = Asked.list(Asked.anywhere(call.asked(), accounts));
        List<String> what = Asked.list(Asked.anywhere(call.asked(), actions));
        Optional<JsonObject> statement = arn.filter(_ -> !to.isEmpty() && !what.isEmpty())
                .map(named -> JsonObject.builder()
                        .put("Sid", call.asked("label").orElse(""))
                        .put("Effect", "Allow")
                        .put("Principal", JsonObject.builder().put("AWS", JsonArray.ofTexts(to)).build())
                        .put("Action", JsonArray.ofTexts(what.stream().map(name -> service + ":" + name).toList()))
                        .put("Resource", named)
                        .build());
        return added(call, store, arn, call.asked("label"), statement);
    }

    static Effect removed(String template, String sid) {
        ArnTemplate arn = new ArnTemplate(template);
        return (call, store) -> removed(call, store, arn.fill(call), call.asked(sid));
    }

    /// A bus is given one statement, or a whole policy.
    ///
    /// Source: Amazon EventBridge API Reference, "PutPermission", read 2026-11-24.
    static boolean addedToBus(Call call, Store store) {
        Optional<String> arn = EventBuses.arn(call);
        if (arn.isPresent() && call.asked().has("policy")) {
            Kept kept = store.of(arn.get(), call);
            kept.policy.put(
                    call.point(),
                    WholePolicies.before(call, kept),
                    WholePolicies.given(call, kept, "policy").orElseGet(() -> WholePolicies.notRecorded(call, kept)));
            return true;
        }
        return added(call, store, arn, call.asked("statementId"), arn.flatMap(bus -> EventBuses.statement(call, bus)));
    }

    static boolean removedFromBus(Call call, Store store) {
        Optional<String> arn = EventBuses.arn(call);
        if (arn.isPresent() && call.asked("removeAllPermissions").filter("true"::equals).isPresent()) {
            Kept kept = store.of(arn.get(), call);
            kept.policy.put(
                    call.point(),
                    WholePolicies.before(call, kept),
                    Standing.whole(Optional.empty(), call.source()));
            return true;
        }
        return removed(call, store, arn, call.asked("statementId"));
    }

    private static boolean added(
            Call call, Store store, Optional<String> arn, Optional<String> sid, Optional<JsonObject> statement) {
        if (arn.isEmpty()) {
            return false;
        }
        Kept kept = store.of(arn.get(), call);
        Optional<String> named = sid.or(() -> statement.flatMap(itself -> itself.text("Sid")));
        if (named.isEmpty()) {
            kept.policy.unsure(
                    call.point(),
                    "Which statement %s added to %s is not in the record.".formatted(call.described(), kept.arn()),
                    Change.GIVES);
            return true;
        }
        kept.policy.added(
                call.point(), named.get(), statement, kept.policyName(), call.described(), call.source());
        return true;
    }

    private static boolean removed(Call call, Store store, Optional<String> arn, Optional<String> sid) {
        if (arn.isEmpty()) {
            return false;
        }
        Kept kept = store.of(arn.get(), call);
        sid.ifPresentOrElse(
                named -> kept.policy.removed(call.point(), named, call.described(), call.source()),
                () -> kept.policy.unsure(
                        call.point(),
                        "Which statement %s took from %s is not in the record.".formatted(call.described(), kept.arn()),
                        Change.TAKES));
        return true;
    }

    private static Optional<JsonObject> object(JsonValue value) {
        try {
            return value instanceof JsonText(String text, _) ? JsonReader.read(text).asObject() : value.asObject();
        } catch (JsonException _) {
            return Optional.empty();
        }
    }
}
