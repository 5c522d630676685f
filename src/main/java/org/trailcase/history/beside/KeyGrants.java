package org.trailcase.history.beside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.aws.Arn;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Point.Step;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;

/// The grants that the trail's own calls made and took away. Of those that were made before the trail began it knows nothing.
///
/// To be told calls in the order of their points, then read by any thread.
///
/// Source: AWS KMS API Reference, "CreateGrant", "RetireGrant" and "RevokeGrant"; that RetireGrant by a token leaves the
/// grant's id in `additionalEventData`, which is not read here, is engineering knowledge: such a grant is taken as standing.
public final class KeyGrants {
    public static final String SOURCE = "kms.amazonaws.com";
    private static final Map<String, Step> CALLS =
            Map.of("CreateGrant", Step.CREATE, "RetireGrant", Step.DELETE, "RevokeGrant", Step.DELETE);

    /// Keys of some services have ten thousands of grants, and a caller a few of them.
    private record Given(String key, String grantee) {}

    private final Map<Given, List<KeyGrant>> grants = new HashMap<>();
    private final Map<String, Point> gone = new HashMap<>();

    /// The order within a second of a call; empty when it changes no grant.
    public static Optional<Step> step(String eventSource, String eventName) {
        return eventSource.equals(SOURCE) ? Optional.ofNullable(CALLS.get(eventName)) : Optional.empty();
    }

    /// The names of all these calls.
    public static Set<String> names() {
        return CALLS.keySet();
    }

    public void apply(Call call) {
        Optional<String> id = call.answered().scalar("grantId").or(() -> call.asked("grantId"));
        if (id.isEmpty()) {
            return;
        }
        if (call.name().equals("CreateGrant")) {
            KeyGrant grant = grant(id.get(), call);
            key(call).ifPresent(key -> grants.computeIfAbsent(new Given(key, grant.grantee()), _ -> new ArrayList<>())
                    .add(grant));
        } else {
            gone.put(id.get(), call.point());
        }
    }

    /// The grants of a key, by its ARN, to a grantee that stood at a point, in the order in which they were made.
    public List<KeyGrant> of(String key, String grantee, Point at) {
        return grants.getOrDefault(new Given(key, grantee), List.of()).stream()
                .filter(grant -> grant.madeBy().point().isBefore(at))
                .filter(grant -> !gone.containsKey(grant.id()) || !gone.get(grant.id()).isBefore(at))
                .toList();
    }

    private static KeyGrant grant(String id, Call call) {
        return new KeyGrant(
                id,
                call.asked("granteePrincipal").orElse(""),
                call.asked().array("operations").map(JsonArray::items).orElse(List.of()).stream()
                        .flatMap(operation -> operation.asText().stream())
                        .collect(Collectors.toSet()),
                constraint(call),
                call);
    }

    private static Optional<KeyGrant.Constraint> constraint(Call call) {
        Optional<JsonObject> given = call.asked().object("constraints");
        return given.flatMap(constraints -> constraints.object("encryptionContextEquals"))
                .map(exact -> new KeyGrant.Constraint(texts(exact), true))
                .or(() -> given.flatMap(constraints -> constraints.object("encryptionContextSubset"))
                        .map(least -> new KeyGrant.Constraint(texts(least), false)));
    }

    private static Map<String, String> texts(JsonObject context) {
        Map<String, String> texts = new HashMap<>();
        context.members().forEach(member -> member.value().scalar().ifPresent(text -> texts.put(member.name(), text)));
        return texts;
    }

    // The request may name the key by its id alone.
    private static Optional<String> key(Call call) {
        return call.asked("keyId").map(key -> key.startsWith("arn:")
                        ? key
                        : "arn:%s:kms:%s:%s:key/%s"
                                .formatted(ResourceArns.partition(call.region()), call.region(), call.account(), key))
                .or(() -> call.touched().stream()
                        .filter(arn -> Arn.parse(arn).filter(one -> one.service().equals("kms")).isPresent())
                        .findFirst());
    }
}
