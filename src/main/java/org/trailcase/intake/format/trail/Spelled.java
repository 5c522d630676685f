package org.trailcase.intake.format.trail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Gives the names within `userIdentity`, `resources` and `tlsDetails` CloudTrail's spelling back: tables of SQL engines
/// have them in lower case.
///
/// Source of the names: AWS CloudTrail User Guide, "CloudTrail record contents" and "userIdentity element", read
/// 2026-11-24.
final class Spelled {
    private static final Map<String, String> NAMES = names(
            "type principalId arn accountId accessKeyId userName invokedBy identityProvider credentialId sessionContext"
                    + " attributes creationDate mfaAuthenticated sessionIssuer webIdFederationData federatedProvider"
                    + " ec2RoleDelivery sourceIdentity assumedRoot signInSessionArn onBehalfOf userId identityStoreArn"
                    + " inScopeOf sourceArn sourceAccount issuerType credentialsIssuedTo invokedByDelegate tlsVersion"
                    + " cipherSuite clientProvidedHostHeader keyExchange reason updatedFields originalRequestID"
                    + " originalEventID ARNPrefix");

    private Spelled() {}

    static boolean isKnown(String name) {
        return NAMES.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// The name as CloudTrail writes it; one that it does not have stays.
    static String name(String written) {
        return NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    /// The value with the names in it, however deep, in CloudTrail's spelling.
    static JsonValue all(JsonValue value) {
        if (value.asArray().isPresent()) {
            return JsonArray.of(value.asArray().get().items().stream().map(Spelled::all).toList());
        }
        if (value.asObject().isEmpty()) {
            return value;
        }
        JsonObject.Builder object = JsonObject.builder();
        for (JsonObject.Member member : value.asObject().get().members()) {
            object.put(name(member.name()), all(member.value()));
        }
        return object.build();
    }

    private static Map<String, String> names(String names) {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(names.split(" ")).forEach(name -> all.put(name.toLowerCase(Locale.ROOT), name));
        return Map.copyOf(all);
    }
}
