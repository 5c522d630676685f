package org.trailcase.intake.format.trail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// Puts a record together from the fields of the Elastic Common Schema, where the event itself was not kept.
///
/// Source: Filebeat Reference, "AWS fields", read 2026-11-24. What stands in `aws.cloudtrail` goes before what the common
/// fields say.
final class CommonSchema {
    private static final String OWN = "aws.cloudtrail";

    /// From a path of the document to CloudTrail's.
    private static final Map<String, String> PATHS = paths();

    private static final List<String> NESTED_AS_TEXT =
            List.of("request_parameters", "response_elements", "additional_eventdata", "service_event_details");

    private CommonSchema() {}

    static boolean isCloudTrail(JsonObject source) {
        return Envelopes.at(source, OWN).isPresent()
                || Envelopes.textAt(source, "aws.cloudtrail.event_version").isPresent()
                || Envelopes.textAt(source, "event.provider").filter(text -> text.endsWith(".amazonaws.com")).isPresent();
    }

    static JsonObject record(String form, JsonObject source) {
        Map<String, JsonValue> columns = new LinkedHashMap<>();
        Optional<JsonObject> own = Envelopes.at(source, OWN).flatMap(JsonValue::asObject);
        PATHS.forEach((path, name) -> Envelopes.at(source, path).ifPresent(value -> columns.putIfAbsent(name, value)));
        for (String name : NESTED_AS_TEXT) {
            Envelopes.at(source, OWN + "." + name)
                    .ifPresent(value -> columns.put(name.replace("eventdata", "_event_data"), value));
        }
        own.ifPresent(members -> members.members().forEach(member -> {
            if (Member.of(member.name()).isPresent() && member.value().asObject().isEmpty()) {
                columns.putIfAbsent(member.name(), member.value());
            }
        }));
        // Documents leave out what is empty: that there was no error is said by the outcome.
        Envelopes.textAt(source, "event.outcome")
                .filter("success"::equals)
                .ifPresent(_ -> columns.putIfAbsent("errorCode", JsonNull.NULL));
        own.flatMap(members -> members.get("resources")).ifPresent(value -> columns.putIfAbsent("resources", value));
        return new Row(form, columns).record();
    }

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("event.id", "eventID");
        paths.put("event.action", "eventName");
        paths.put("event.provider", "eventSource");
        // Filebeat sets the time of the document from eventTime, which it leaves out.
        paths.put("@timestamp", "TimeGenerated");
        paths.put("cloud.region", "awsRegion");
        paths.put("aws.cloudtrail.recipient_account_id", "recipientAccountId");
        paths.put("source.address", "sourceIPAddress");
        paths.put("source.ip", "sourceIPAddress");
        paths.put("user_agent.original", "userAgent");
        paths.put("aws.cloudtrail.event_version", "eventVersion");
        paths.put("aws.cloudtrail.event_type", "eventType");
        paths.put("aws.cloudtrail.event_category", "eventCategory");
        paths.put("aws.cloudtrail.error_code", "errorCode");
        paths.put("aws.cloudtrail.error_message", "errorMessage");
        paths.put("aws.cloudtrail.request_id", "requestID");
        paths.put("aws.cloudtrail.read_only", "readOnly");
        paths.put("aws.cloudtrail.management_event", "managementEvent");
        paths.put("aws.cloudtrail.api_version", "apiVersion");
        paths.put("aws.cloudtrail.shared_event_id", "sharedEventID");
        paths.put("aws.cloudtrail.vpc_endpoint_id", "vpcEndpointId");
        paths.put("user.id", "userIdentity.principalId");
        paths.put("user.name", "userIdentity.userName");
        identity(paths);
        return paths;
    }

    private static void identity(Map<String, String> paths) {
        String from = "aws.cloudtrail.user_identity.";
        String to = "userIdentity.";
        paths.put(from + "type", to + "type");
        paths.put(from + "arn", to + "arn");
        paths.put(from + "access_key_id", to + "accessKeyId");
        paths.put(from + "invoked_by", to + "invokedBy");
        paths.put("cloud.account.id", to + "accountId");
        paths.put(from + "session_context.mfa_authenticated", to + "sessionContext.attributes.mfaAuthenticated");
        paths.put(from + "session_context.creation_date", to + "sessionContext.attributes.creationDate");
        for (String name : List.of("type", "arn", "principalId", "accountId", "userName")) {
            String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            paths.put(from + "session_context.session_issuer." + snake, to + "sessionContext.sessionIssuer." + name);
        }
    }
}
