package org.trailcase.samples;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Writes a call as the record that CloudTrail keeps of it.
///
/// Fields and their order: CloudTrail User Guide, "CloudTrail record contents" (read 2026-11-24).
final class Records {
    private static final Set<String> OF_VERSION_1_09 = Set.of("signin", "health");
    private static final Set<String> OF_VERSION_1_10 = Set.of("ec2", "lambda", "s3", "sts");

    private final Chance chance;

    Records(Chance chance) {
        this.chance = chance;
    }

    JsonObject of(Instant time, String region, Actor actor, Call call) {
        JsonObject.Builder record = JsonObject.builder()
                .put("eventVersion", version(call.service()))
                .put("userIdentity", actor.identity())
                .put("eventTime", time.toString())
                .put("eventSource", call.service() + ".amazonaws.com")
                .put("eventName", call.name())
                .put("awsRegion", region)
                .put("sourceIPAddress", actor.address())
                .put("userAgent", userAgent(actor, call));
        call.refusal().ifPresent(refusal -> {
            if (!refusal.code().isEmpty()) {
                record.put("errorCode", refusal.code());
            }
            record.put("errorMessage", refusal.message());
        });
        putContent(record, call);
        putIds(record, call);
        putKind(record, region, actor, call);
        return record.build();
    }

    private static void putContent(JsonObject.Builder record, Call call) {
        record.put("requestParameters", orNull(call.parameters()));
        record.put("responseElements", orNull(call.response()));
        call.additional().ifPresent(more -> record.put("additionalEventData", more));
    }

    private void putIds(JsonObject.Builder record, Call call) {
        if (call.eventType().equals("AwsApiCall")) {
            record.put("requestID", call.service().equals("s3") ? chance.capitals(16) : chance.uuid());
        }
        record.put("eventID", chance.uuid());
        record.put("readOnly", call.readOnly());
        if (!call.resources().isEmpty()) {
            record.put("resources", Shape.list(call.resources()));
        }
    }

    private void putKind(JsonObject.Builder record, String region, Actor actor, Call call) {
        record.put("eventType", call.eventType());
        if (call.service().equals("logs")) {
            record.put("apiVersion", "20140328");
        }
        record.put("managementEvent", !call.dataEvent());
        record.put("recipientAccountId", Directory.ACCOUNT);
        if (call.service().equals("sts") && !call.resources().isEmpty()) {
            record.put("sharedEventID", chance.uuid());
        }
        record.put("eventCategory", call.dataEvent() ? "Data" : "Management");
        if (!actor.isService() && !call.eventType().equals("AwsServiceEvent")) {
            record.put("tlsDetails", tls(host(region, call)));
        }
        if (actor.inConsole()) {
            record.put("sessionCredentialFromConsole", "true");
        }
    }

    private static JsonObject tls(String host) {
        return Shape.of(
                "tlsVersion", "TLSv1.3", "cipherSuite", "TLS_AES_128_GCM_SHA256", "clientProvidedHostHeader", host);
    }

    private static String host(String region, Call call) {
        return switch (call.service()) {
            case "iam" -> "iam.amazonaws.com";
            case "signin" -> region + ".signin.aws.amazon.com";
            case "s3" ->
                call.parameters()
                        .flatMap(parameters -> parameters.text("Host"))
                        .orElse("s3." + region + ".amazonaws.com");
            default -> call.service() + "." + region + ".amazonaws.com";
        };
    }

    /// S3 writes the user agent in brackets, other services as it came.
    private static String userAgent(Actor actor, Call call) {
        return call.service().equals("s3") && !actor.isService() ? "[" + actor.userAgent() + "]" : actor.userAgent();
    }

    private static String version(String service) {
        if (OF_VERSION_1_09.contains(service)) {
            return "1.09";
        }
        return OF_VERSION_1_10.contains(service) ? "1.10" : "1.11";
    }

    private static JsonValue orNull(Optional<JsonObject> object) {
        return object.<JsonValue>map(value -> value).orElse(JsonNull.NULL);
    }
}
