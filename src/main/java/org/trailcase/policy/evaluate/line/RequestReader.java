package org.trailcase.policy.evaluate.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// Reads the `request` of a case.
final class RequestReader {
    private static final String PLACE = "The request";
    private static final String UNRECORDED = "not recorded";

    private RequestReader() {}

    static Request read(JsonObject request) throws CaseException {
        Map<String, ContextValue> context = context(request);
        return new Request(
                caller(request, context),
                action(request),
                resources(request),
                request.text("resourceAccount"),
                RequestContext.of(context));
    }

    private static ActionName action(JsonObject request) throws CaseException {
        String text = CaseFields.text(request, "action", PLACE);
        Optional<ActionName> action = ActionName.parse(text);
        if (action.isEmpty()) {
            throw new CaseException("The request's \"action\" must be of the form service:Name.");
        }
        return action.get();
    }

    private static List<RequestedResource> resources(JsonObject request) throws CaseException {
        JsonValue written = request.get("resource").orElse(JsonNull.NULL);
        return switch (written) {
            case JsonNull _ -> List.of(new RequestedResource.Unrecorded(UNRECORDED));
            case JsonText(String text, _) -> List.of(RequestedResource.of(text));
            case JsonArray(List<JsonValue> items, _) when !items.isEmpty() ->
                texts(items, "\"resource\"").stream().map(RequestedResource::of).toList();
            case JsonValue _ -> throw new CaseException("The request's \"resource\" must be text, or a list of texts.");
        };
    }

    private static Map<String, ContextValue> context(JsonObject request) throws CaseException {
        Map<String, ContextValue> context = new LinkedHashMap<>();
        if (isGiven(request, "context")) {
            for (JsonObject.Member key : CaseFields.object(request, "context", PLACE).members()) {
                context.put(key.name(), value(key));
            }
        }
        JsonValue unrecorded =
                isGiven(request, "unrecorded") ? request.get("unrecorded").orElseThrow() : JsonArray.of(List.of());
        if (!(unrecorded instanceof JsonArray(List<JsonValue> keys, _))) {
            throw new CaseException("The request's \"unrecorded\" must be a list of keys.");
        }
        for (String key : texts(keys, "\"unrecorded\"")) {
            context.put(key, new ContextValue.Unrecorded(UNRECORDED));
        }
        return context;
    }

    // Programs write null where they have nothing to say.
    private static boolean isGiven(JsonObject request, String name) {
        return request.get(name).filter(value -> !(value instanceof JsonNull)).isPresent();
    }

    private static ContextValue value(JsonObject.Member key) throws CaseException {
        return key.value() instanceof JsonArray(List<JsonValue> items, _)
                ? new ContextValue.Known(texts(items, key.name()))
                : new ContextValue.Known(texts(List.of(key.value()), key.name()));
    }

    private static List<String> texts(List<JsonValue> items, String place) throws CaseException {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items) {
            Optional<String> text = item.scalar();
            if (text.isEmpty()) {
                throw new CaseException("The request's %s must hold texts.".formatted(place));
            }
            texts.add(text.get());
        }
        return texts;
    }

    private static Caller caller(JsonObject request, Map<String, ContextValue> context) throws CaseException {
        JsonValue written = request.get("principal").orElse(JsonNull.NULL);
        Optional<Caller> caller =
                switch (written) {
                    case JsonText(String text, _) -> Caller.parse(text);
                    case JsonObject object -> ofType(object);
                    case JsonValue _ -> Optional.empty();
                };
        if (caller.isEmpty()) {
            throw new CaseException("The request's \"principal\" must be the ARN of a user, role, session or root, "
                    + "a service's host name, or {\"type\":\"Anonymous\"}.");
        }
        return ofProvider(withId(withRole(caller.get(), context), context), action(request));
    }

    private static Optional<Caller> ofType(JsonObject object) {
        return object.text("type").orElse("").equals("Anonymous")
                ? Optional.of(new Caller.Anonymous())
                : Optional.empty();
    }

    // The callers of AssumeRoleWithSAML and AssumeRoleWithWebIdentity are no services, though a provider may have a host name.
    private static Caller ofProvider(Caller caller, ActionName action) {
        boolean federated = action.name().toLowerCase(Locale.ROOT).startsWith("assumerolewith");
        return federated && caller instanceof Caller.Service(String host) ? new Caller.ProviderUser(host) : caller;
    }

    // The ARN of a session leaves out the path of its role, which tells a service-linked role; aws:PrincipalArn has it.
    private static Caller withRole(Caller caller, Map<String, ContextValue> context) {
        if (!(caller instanceof Caller.RoleSession s) || s.roleArn().isPresent()) {
            return caller;
        }
        Optional<Arn> role = values(context, "aws:PrincipalArn")
                .flatMap(text -> Arn.parse(text).stream())
                .filter(arn -> arn.resource().startsWith("role/") && arn.lastPiece().equals(s.role()))
                .findFirst();
        return new Caller.RoleSession(s.partition(), s.accountId(), s.role(), s.session(), role, s.uniqueId());
    }

    // Source: IAM User Guide, "AWS JSON policy elements: Variables" (principal key values: aws:userid is the user's unique
    // id, or that of the role with the session's name behind a colon), read 2026-11-24.
    private static Caller withId(Caller caller, Map<String, ContextValue> context) {
        Optional<String> userId = values(context, "aws:userid").findFirst();
        if (userId.isEmpty()) {
            return caller;
        }
        String id = userId.get().split(":", 2)[0];
        return switch (caller) {
            case Caller.User(Arn arn, _) when id.startsWith("AIDA") -> new Caller.User(arn, Optional.of(id));
            case Caller.RoleSession s when id.startsWith("AROA") -> new Caller.RoleSession(
                    s.partition(), s.accountId(), s.role(), s.session(), s.roleArn(), Optional.of(id));
            case Caller.User _,
                    Caller.RoleSession _,
                    Caller.FederatedSession _,
                    Caller.Root _,
                    Caller.Service _,
                    Caller.ProviderUser _,
                    Caller.Anonymous _,
                    Caller.Unrecorded _ -> caller;
        };
    }

    private static Stream<String> values(Map<String, ContextValue> context, String key) {
        return context.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .flatMap(entry -> entry.getValue() instanceof ContextValue.Known(List<String> values)
                        ? values.stream()
                        : Stream.empty());
    }
}
