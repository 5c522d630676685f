package org.trailcase.history.resource;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonValue;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What calls to EC2 do to the policies of VPC endpoints.
///
/// EC2 wraps these requests and answers in a member of the call's own name, so that they are looked for at any depth.
/// Source: Amazon EC2 API Reference, "CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints", read 2026-11-24.
final class Endpoints {
    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-z]+");
    private static final Pattern VPC = Pattern.compile("vpc-[0-9a-z]+");

    private Endpoints() {}

    static boolean made(Call call, Store store) {
        List<String> ids = Asked.texts(call.answered(), ENDPOINT);
        if (ids.isEmpty()) {
            return false;
        }
        Kept kept = store.endpoint(ids.getFirst(), call);
        Asked.texts(call.answered(), VPC).stream()
                .findFirst()
                .or(() -> Asked.texts(call.asked(), VPC).stream().findFirst())
                .ifPresent(kept::in);
        Standing policy = written(call, call.asked(), "/requestParameters")
                .or(() -> written(call, call.answered(), "/responseElements"))
                .orElseGet(() -> call.isAskRecorded()
                        ? DocumentedPolicies.standing(DocumentedPolicies.endpoint(), call)
                        : WholePolicies.notRecorded(call, kept));
        kept.policy.put(call.point(), Standing.nothing(call.source()), policy);
        WholePolicies.tags(call, kept);
        return true;
    }

    static boolean changed(Call call, Store store) {
        List<String> ids = Asked.texts(call.asked(), ENDPOINT);
        boolean reset = Asked.anywhere(call.asked(), "resetPolicy")
                .flatMap(JsonValue::scalar)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        Optional<Standing> policy = written(call, call.asked(), "/requestParameters")
                .or(() -> reset
                        ? Optional.of(DocumentedPolicies.standing(DocumentedPolicies.endpoint(), call))
                        : Optional.empty());
        policy.ifPresent(standing -> ids.forEach(id -> {
            Kept kept = store.endpoint(id, call);
            kept.policy.put(call.point(), WholePolicies.before(call, kept), standing);
        }));
        return !ids.isEmpty();
    }

    static boolean gone(Call call, Store store) {
        List<String> ids = Asked.texts(call.asked(), ENDPOINT);
        ids.forEach(id -> {
            Kept kept = store.endpoint(id, call);
            kept.policy.put(call.point(), WholePolicies.before(call, kept), Standing.nothing(call.source()));
        });
        return !ids.isEmpty();
    }

    private static Optional<Standing> written(Call call, JsonValue part, String pointer) {
        return Asked.anywhere(part, "policyDocument")
                .flatMap(value -> Call.policy(value, "endpoint policy", pointer))
                .map((WrittenPolicy text) -> Standing.whole(Optional.of(text), call.source()));
    }
}
