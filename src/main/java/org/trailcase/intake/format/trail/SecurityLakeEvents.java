package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// CloudTrail events in the Open Cybersecurity Schema Framework, as Security Lake and others write them, in JSON.
///
/// Source: the mappings of CloudTrail for versions 1.0.0-rc.2 and 1.1.0 that the OCSF project publishes, read
/// 2026-11-24. The versions disagree about where the ARN of the caller stands; an ARN is known by its beginning.
final class SecurityLakeEvents implements Format.Trail {
    static final String TITLE = "CloudTrail events in OCSF";
    private static final Shape SHAPE = Parcels.shape(
            Set.of("Records", "events"),
            Set.of("metadata", "time", "cloud", "api", "class_uid", "class_name", "category_uid", "activity_id", "actor"));
    private static final List<String> PLACES = List.of("", "[]", ".Records[]", ".events[]");
    private static final Map<String, String> PATHS = paths();

    /// The outermost members that are read of an event.
    static final List<String> MEMBERS = List.of(
            "metadata", "time", "cloud", "api", "actor", "src_endpoint", "http_request", "resources", "tls", "status",
            "unmapped", "raw_data");

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public boolean recognises(Head head) {
        return PLACES.stream()
                .anyMatch(at -> head.has(at + ".class_uid")
                        && (head.value(at + ".metadata.product.name").equals("CloudTrail")
                                || head.has(at + ".api.operation")));
    }

    @Override
    public void read(Content content, EventSink sink, Progress progress) throws IOException {
        Parcels.read(TITLE, content, SHAPE, sink, progress, SecurityLakeEvents::open);
    }

    @Override
    public boolean isReduced() {
        return true;
    }

    private static void open(Parcel parcel) {
        JsonObject event = parcel.object();
        Optional<JsonValue> original = original(event);
        Optional<String> foreign = foreign(event);
        if (foreign.isPresent()) {
            parcel.refuse(parcel.value(), foreign.get());
        } else if (original.isPresent()) {
            parcel.event(original.get(), Optional.empty());
        } else {
            parcel.assembled(parcel.value(), record(event));
        }
    }

    /// Why the event is not taken, if it is of another product.
    static Optional<String> foreign(JsonObject event) {
        return Envelopes.textAt(event, "metadata.product.name")
                .filter(product -> !product.equals("CloudTrail"))
                .map("An event of %s, not of CloudTrail."::formatted);
    }

    /// The event as CloudTrail wrote it, where it was kept.
    static Optional<JsonValue> original(JsonObject event) {
        return event.get("raw_data")
                .filter(value -> value.asText().filter(text -> text.startsWith("{")).isPresent());
    }

    /// The event in CloudTrail's names. Where several places may hold a member, one that has a value goes before one that is
    /// there and has none.
    static JsonObject record(JsonObject event) {
        Map<String, JsonValue> columns = new LinkedHashMap<>();
        PATHS.forEach((path, name) -> Envelopes.at(event, path)
                .ifPresent(value -> columns.merge(name, value, (one, other) -> one instanceof JsonNull ? other : one)));
        time(event).ifPresent(value -> columns.put("eventTime", value));
        for (String path : List.of("actor.user.uid", "actor.user.uuid", "actor.user.uid_alt")) {
            Envelopes.textAt(event, path).ifPresent(text -> columns.putIfAbsent(
                    text.startsWith("arn:") ? "userIdentity.arn" : "userIdentity.principalId", JsonText.of(text)));
        }
        Envelopes.textAt(event, "status").ifPresent(status -> {
            if (status.equalsIgnoreCase("Success")) {
                columns.putIfAbsent("errorCode", JsonNull.NULL);
            } else {
                // It failed, and nothing says how.
                columns.remove("errorCode", JsonNull.NULL);
            }
        });
        event.object("unmapped").ifPresent(others -> unmapped("", others, columns));
        return new Row(TITLE, columns).record();
    }

    // What has no place in the schema keeps CloudTrail's own names, with points between.
    private static void unmapped(String before, JsonObject others, Map<String, JsonValue> columns) {
        for (JsonObject.Member member : others.members()) {
            String path = before + member.name();
            Optional<JsonObject> inner = member.value().asObject();
            if (inner.isPresent() && Member.of(path).isEmpty()) {
                unmapped(path + ".", inner.get(), columns);
            } else {
                columns.putIfAbsent(path, member.value());
            }
        }
    }

    // CloudTrail's times are whole seconds.
    private static Optional<JsonValue> time(JsonObject event) {
        return event.get("time").map(value -> value instanceof JsonNumber number
                ? number.value()
                        .<JsonValue>map(moment ->
                                JsonText.of(Instant.ofEpochMilli(moment.longValue()).toString()))
                        .orElse(value)
                : value);
    }

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("metadata.uid", "eventID");
        paths.put("metadata.event_code", "eventType");
        paths.put("metadata.product.version", "eventVersion");
        paths.put("metadata.log_version", "eventVersion");
        paths.put("api.operation", "eventName");
        paths.put("api.service.name", "eventSource");
        paths.put("api.version", "apiVersion");
        paths.put("api.request.uid", "requestID");
        paths.put("api.request.data", "requestParameters");
        paths.put("api.response.data", "responseElements");
        paths.put("api.response.error", "errorCode");
        paths.put("api.response.message", "errorMessage");
        paths.put("api.response.error_message", "errorMessage");
        paths.put("cloud.region", "awsRegion");
        paths.put("src_endpoint.ip", "sourceIPAddress");
        paths.put("src_endpoint.domain", "sourceIPAddress");
        paths.put("src_endpoint.uid", "vpcEndpointId");
        paths.put("http_request.user_agent", "userAgent");
        paths.put("resources", "resources");
        paths.put("actor.user.type", "userIdentity.type");
        paths.put("actor.user.name", "userIdentity.userName");
        paths.put("actor.user.account.uid", "userIdentity.accountId");
        paths.put("actor.user.account_uid", "userIdentity.accountId");
        paths.put("actor.user.credential_uid", "userIdentity.accessKeyId");
        paths.put("actor.invoked_by", "userIdentity.invokedBy");
        paths.put("actor.session.issuer", "userIdentity.sessionContext.sessionIssuer.arn");
        paths.put("actor.session.created_time_dt", "userIdentity.sessionContext.attributes.creationDate");
        paths.put("actor.session.is_mfa", "userIdentity.sessionContext.attributes.mfaAuthenticated");
        paths.put("actor.session.mfa", "userIdentity.sessionContext.attributes.mfaAuthenticated");
        paths.put("tls.version", "tlsDetails.tlsVersion");
        paths.put("tls.cipher", "tlsDetails.cipherSuite");
        paths.put("tls.sni", "tlsDetails.clientProvidedHostHeader");
        return paths;
    }
}
