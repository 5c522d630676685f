package org.trailcase.explain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.trail.Event;

/// The keys of AWS KMS: through which service, for which account, with which encryption context.
///
/// Source: AWS KMS Developer Guide, "AWS KMS condition keys", read 2026-11-24.
final class KmsKeys {
    private static final List<String> CONTEXTS =
            List.of("encryptionContext", "sourceEncryptionContext", "destinationEncryptionContext");

    /// What CreateKey asks for; of an existing key the request tells none of it.
    private static final Map<String, String> OF_NEW_KEYS = Map.of(
            "kms:KeySpec", "keySpec",
            "kms:CustomerMasterKeySpec", "customerMasterKeySpec",
            "kms:KeyUsage", "keyUsage",
            "kms:CustomerMasterKeyUsage", "keyUsage",
            "kms:KeyOrigin", "origin",
            "kms:MultiRegion", "multiRegion");

    private final Event event;
    private final ListedKeys listed;
    private final Keys keys;

    private KmsKeys(Event event, ListedKeys listed, Keys keys) {
        this.event = event;
        this.listed = listed;
        this.keys = keys;
    }

    static void put(Event event, ListedKeys listed, Keys keys) {
        KmsKeys of = new KmsKeys(event, listed, keys);
        event.identity()
                .account()
                .ifPresent(account ->
                        keys.known("kms:CallerAccount", account, Source.recorded("userIdentity.accountId")));
        of.through();
        event.requestParameters().ifPresentOrElse(of::parameters, of::withoutParameters);
    }

    // A service that is handed the caller's session is named by kms:ViaService with the region of the call.
    private void through() {
        Optional<KeyFact> via = keys.fact(RequestContext.fold("aws:ViaAWSService"));
        Optional<String> service = event.identity().invokedBy().filter(name -> name.endsWith(".amazonaws.com"));
        if (via.isEmpty()) {
            return;
        }
        if (via.get().value().equals(ContextValue.of("false"))) {
            grants("false", via.get().source());
            String why = "no service called for the principal";
            keys.absent("kms:ViaService", why);
        } else if (via.get().value().equals(ContextValue.of("true")) && service.isPresent() && event.region().isPresent()) {
            String name = service.get().substring(0, service.get().length() - ".amazonaws.com".length());
            keys.known(
                    "kms:ViaService",
                    "%s.%s.amazonaws.com".formatted(name, event.region().get()),
                    Source.recorded("userIdentity.invokedBy, awsRegion"));
            grants("true", via.get().source());
        }
    }

    private void grants(String value, Source source) {
        if (listed.has("kms:GrantIsForAWSResource")) {
            keys.known("kms:GrantIsForAWSResource", value, source);
        }
    }

    private void parameters(JsonObject parameters) {
        encryptionContext(parameters);
        alias(parameters);
        if (event.name().name().equals("CreateKey")) {
            OF_NEW_KEYS.forEach((key, parameter) -> parameters
                    .scalar(parameter)
                    .filter(_ -> listed.has(key))
                    .ifPresent(value ->
                            keys.known(key, value, Source.recorded("requestParameters." + parameter))));
        }
    }

    // ReEncrypt has one context for what is read and another for what is written, and asks about each with its own.
    private void encryptionContext(JsonObject parameters) {
        if (!listed.has("kms:EncryptionContextKeys")) {
            return;
        }
        String start = listed.action().name().equals("ReEncryptFrom")
                ? "source"
                : listed.action().name().equals("ReEncryptTo") ? "destination" : "encryption";
        String member = CONTEXTS.stream().filter(name -> name.startsWith(start)).findFirst().orElseThrow();
        Optional<JsonObject> context =
                parameters.object(member).filter(object -> !object.members().isEmpty());
        Source source = Source.recorded("requestParameters." + member);
        context.ifPresentOrElse(
                object -> {
                    List<String> names = new ArrayList<>();
                    object.members().forEach(pair -> {
                        names.add(pair.name());
                        pair.value()
                                .scalar()
                                .ifPresent(value -> keys.put(
                                        "kms:EncryptionContext:" + pair.name(),
                                        Redacted.is(value) ? Redacted.VALUE : ContextValue.of(value),
                                        source));
                    });
                    keys.known("kms:EncryptionContextKeys", names, source);
                },
                () -> keys.absent("kms:EncryptionContextKeys", "the request has no encryption context"));
        keys.othersAbsent("kms:EncryptionContext:", "the request has no such encryption context");
    }

    private void alias(JsonObject parameters) {
        if (!listed.has("kms:RequestAlias")) {
            return;
        }
        Optional<String> key = parameters.text("keyId").filter(id -> !id.isEmpty());
        Optional<String> alias = key.filter(id -> id.contains("alias/")).map(id -> id.substring(id.indexOf("alias/")));
        if (alias.isPresent()) {
            keys.known("kms:RequestAlias", alias.get(), Source.recorded("requestParameters.keyId"));
        } else if (key.isPresent()) {
            keys.absent("kms:RequestAlias", "the request names the key itself, no alias");
        }
    }

    private void withoutParameters() {
        String why = "the parameters of the request are not recorded";
        if (listed.has("kms:EncryptionContextKeys")) {
            keys.unrecorded("kms:EncryptionContextKeys", why, Source.recorded("requestParameters"));
        }
    }
}
