package org.trailcase.trail.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.answer.AwsAnswer.Decision;
import org.trailcase.trail.answer.AwsAnswer.MatchedStatement;
import org.trailcase.trail.answer.AwsAnswer.Source;

/// Reads a decoded authorization message: the answer of `aws sts decode-authorization-message`, or what is inside it.
///
/// Source: STS API Reference, "DecodeAuthorizationMessage", read 2026-11-24, which names what the message tells and not
/// its form. The form is that of messages which people have published: lists stand below `items`. What fills `failures`
/// is not known, so that it is kept as it stands. The message names no policy and no kind of policy.
public final class DecodedMessage {
    private static final String WRAPPED = "DecodedMessage";

    private DecodedMessage() {}

    /// Whether the object is a decoded message, or the answer that holds one.
    public static boolean isOne(JsonObject object) {
        AnyCase record = new AnyCase(object);
        return record.get(WRAPPED).isPresent() || (record.get("allowed").isPresent() && record.get("context").isPresent());
    }

    /// Throws where the text inside is no JSON, or names no action: then it cannot be told what was decided.
    public static AwsAnswer read(JsonObject object, Source source) throws AnswerException {
        AnyCase message = new AnyCase(inside(object));
        AnyCase context = message.object("context")
                .orElseThrow(() -> new AnswerException("The decoded message has no context: it names no call."));
        Map<String, List<String>> keys = keys(context);
        return new AwsAnswer(
                AwsAnswer.Form.DECODED_MESSAGE,
                new AwsAnswer.Call(
                        context.within("principal").flatMap(principal -> principal.text("arn")),
                        context.within("principal").flatMap(principal -> principal.text("id")),
                        action(context, keys),
                        context.text("resource"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                decision(message),
                Optional.empty(),
                items(message, "matchedStatements").map(DecodedMessage::statement).toList(),
                items(message, "failures").map(item -> JsonWriter.compact(item)).toList(),
                keys,
                source);
    }

    private static JsonObject inside(JsonObject object) throws AnswerException {
        Optional<JsonValue> wrapped = new AnyCase(object).get(WRAPPED);
        if (wrapped.isEmpty()) {
            return object;
        }
        try {
            JsonValue inside = wrapped.get();
            JsonValue value = inside.asText().isPresent() ? JsonReader.read(inside.asText().get()) : inside;
            return value.asObject()
                    .orElseThrow(() -> new AnswerException("The decoded message is not a JSON object."));
        } catch (JsonException e) {
            throw new AnswerException("The decoded message is damaged. " + e.getMessage());
        }
    }

    private static Decision decision(AnyCase message) throws AnswerException {
        boolean allowed = message.truth("allowed")
                .orElseThrow(() -> new AnswerException("The decoded message does not say whether the call was allowed."));
        if (allowed) {
            return Decision.ALLOWED;
        }
        return message.truth("explicitDeny").orElse(false) ? Decision.EXPLICIT_DENY : Decision.IMPLICIT_DENY;
    }

    // Some messages name the action without its service, which then stands among the keys or in the resource.
    private static ActionName action(AnyCase context, Map<String, List<String>> keys) throws AnswerException {
        String written = context.text("action")
                .orElseThrow(() -> new AnswerException("The decoded message names no action."));
        return ActionName.parse(written)
                .or(() -> keys.getOrDefault("aws:Service", List.of()).stream()
                        .findFirst()
                        .or(() -> context.text("resource").flatMap(Arn::parse).map(Arn::service))
                        .flatMap(service -> ActionName.parse(service + ":" + written)))
                .orElseThrow(() -> new AnswerException("The decoded message names no service for its action."));
    }

    private static Map<String, List<String>> keys(AnyCase context) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        items(context, "conditions")
                .flatMap(item -> item.asObject().stream())
                .map(AnyCase::new)
                .forEach(condition -> condition.text("key").ifPresent(key -> keys.put(key, values(condition, "values"))));
        return keys;
    }

    private static MatchedStatement statement(JsonValue item) {
        AnyCase statement = new AnyCase(item.asObject().orElseGet(() -> JsonObject.builder().build()));
        String effect = statement.text("effect").orElse("");
        return new MatchedStatement(
                Optional.empty(),
                "",
                List.of(),
                statement.text("statementId").or(() -> statement.text("sid")).orElse(""),
                effect.equalsIgnoreCase("DENY") ? "Deny" : effect.equalsIgnoreCase("ALLOW") ? "Allow" : effect,
                JsonWriter.pretty(item));
    }

    private static List<String> values(AnyCase object, String name) {
        return items(object, name)
                .flatMap(item -> item.asObject()
                        .flatMap(entry -> new AnyCase(entry).text("value"))
                        .or(item::scalar)
                        .stream())
                .toList();
    }

    private static Stream<JsonValue> items(AnyCase object, String name) {
        return object.get(name).stream().flatMap(value -> value.asObject()
                .flatMap(wrapper -> new AnyCase(wrapper).get("items"))
                .or(() -> Optional.of(value))
                .flatMap(JsonValue::asArray)
                .map(JsonArray::items)
                .orElse(List.of())
                .stream());
    }
}
