package org.trailcase.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;

/// One CloudTrail event: who called what, when, and how it ended; the record itself stays with it, whole.
///
/// Source of the fields: AWS CloudTrail User Guide, "CloudTrail record contents", read 2026-11-24. The accessors give
/// what the record holds and are empty where it is silent, in whatever version of the format it was written.
public record Event(JsonObject raw, Instant time, EventName name, UserIdentity identity, Outcome outcome) {

    /// A thing that the call touched, as the record lists it. `ARNPrefix` counts as no ARN: it names many things.
    public record Resource(Optional<String> arn, Optional<String> account, Optional<String> type) {}

    /// CloudTrail was announced on 13 November 2013: an event before that month has a wrong time.
    private static final Instant FIRST_TRAIL = Instant.parse("2013-11-01T00:00:00Z");

    private static final Instant BEYOND_ANY_TRAIL = Instant.parse("2100-01-01T00:00:00Z");

    /// Where the time stands: CloudTrail's own member, Logstash's after its date filter removed that, Panther's.
    private static final List<String> TIME_FIELDS = List.of("eventTime", "@timestamp", "p_event_time");

    /// Reads one record; what is odd in it is kept, and only what lacks a name or a time is refused.
    public static Event read(JsonValue value) throws NotAnEvent {
        JsonObject raw =
                value.asObject().orElseThrow(() -> new NotAnEvent("This is not a JSON object, so it is not an event."));
        EventName name = nameOf(raw);
        UserIdentity identity = UserIdentity.read(Fields.inner(raw, "userIdentity"));
        return new Event(raw, timeOf(raw), name, identity, Outcome.of(raw, name));
    }

    public Optional<String> eventId() {
        return text("eventID");
    }

    public Optional<String> eventVersion() {
        return text("eventVersion");
    }

    /// `AwsApiCall`, `AwsServiceEvent`, `AwsConsoleAction`, `AwsConsoleSignIn`, `AwsCloudTrailInsight`, `AwsVpceEvent`.
    public Optional<String> eventType() {
        return text("eventType");
    }

    /// `Management`, `Data`, `Insight` or `NetworkActivity`; not recorded before version 1.07.
    public Optional<String> category() {
        return text("eventCategory");
    }

    /// Verbatim; an empty code counts as none.
    public Optional<String> errorCode() {
        return text("errorCode");
    }

    /// Verbatim; CloudTrail cuts it at 1 KB.
    public Optional<String> errorMessage() {
        return text("errorMessage");
    }

    /// What AWS itself said about a refusal; present only for a denied call whose message says something.
    public Optional<Denial> denial() {
        return outcome == Outcome.DENIED ? errorMessage().flatMap(Denial::parse) : Optional.empty();
    }

    public Optional<String> region() {
        return text("awsRegion");
    }

    /// An address, or the name of the service that called: `rds.amazonaws.com`, `AWS Internal`.
    public Optional<String> sourceAddress() {
        return text("sourceIPAddress");
    }

    public Optional<String> userAgent() {
        return text("userAgent");
    }

    public Optional<String> recipientAccount() {
        return text("recipientAccountId");
    }

    public Optional<String> requestId() {
        return text("requestID");
    }

    /// The same in the records that two accounts received of one call.
    public Optional<String> sharedEventId() {
        return text("sharedEventID");
    }

    public Optional<Boolean> readOnly() {
        return Fields.truth(raw, "readOnly");
    }

    public Optional<String> vpcEndpointId() {
        return text("vpcEndpointId");
    }

    /// Empty when null, absent or too large to be recorded: a denied call is often recorded without its parameters.
    public Optional<JsonObject> requestParameters() {
        return Fields.object(raw, "requestParameters");
    }

    public Optional<JsonObject> responseElements() {
        return Fields.object(raw, "responseElements");
    }

    public Optional<JsonObject> additionalEventData() {
        return Fields.object(raw, "additionalEventData");
    }

    public Optional<JsonObject> serviceEventDetails() {
        return Fields.object(raw, "serviceEventDetails");
    }

    /// The context that policies were evaluated with and the tags, from version 1.11 where enrichment is switched on.
    public Optional<JsonObject> eventContext() {
        return Fields.object(raw, "eventContext");
    }

    public List<Resource> resources() {
        return raw.array("resources")
                .map(array -> array.objects().map(Event::resource).toList())
                .orElse(List.of());
    }

    /// The access key that this call gave out: later events that carry it were made with the credentials issued here.
    ///
    /// `AssumeRole` and its kin, `GetFederationToken`, `GetSessionToken`, `AssumeRoot`; `CreateAccessKey`.
    public Optional<String> issuedKey() {
        JsonObject response = Fields.inner(raw, "responseElements");
        return Fields.filled(Fields.inner(response, "credentials"), "accessKeyId")
                .or(() -> Fields.filled(Fields.inner(response, "accessKey"), "accessKeyId"));
    }

    /// Which member of the record the time comes from; anything but `eventTime` is derived and has to be shown as such.
    public String timeField() {
        // INVARIANT: an event that was read has a moment in one of them.
        return TIME_FIELDS.stream()
                .filter(field -> momentIn(raw, field).isPresent())
                .findFirst()
                .orElseThrow();
    }

    public boolean isTimeDerived() {
        return !timeField().equals(TIME_FIELDS.getFirst());
    }

    /// Whether the time lies where no trail can have recorded it: 1601, 1970, or far ahead.
    public boolean isTimeImplausible() {
        return time.isBefore(FIRST_TRAIL) || time.isAfter(BEYOND_ANY_TRAIL);
    }

    /// Whether AWS decided on permission for this event. Sign-ins, what a service did by itself, clicks that call
    /// nothing and Insights are recorded too, and no policy was asked about them.
    ///
    /// Source: AWS CloudTrail User Guide, "CloudTrail record contents", eventType, read 2026-11-24.
    public boolean isCall() {
        return switch (eventType().orElse("AwsApiCall")) {
            case "AwsServiceEvent", "AwsConsoleAction", "AwsConsoleSignIn", "AwsCloudTrailInsight" -> false;
            default -> !Fields.isInsight(raw);
        };
    }

    private Optional<String> text(String field) {
        return Fields.filled(raw, field);
    }

    private static Resource resource(JsonObject written) {
        return new Resource(
                Fields.filled(written, "ARN").or(() -> Fields.filled(written, "arn")),
                Fields.filled(written, "accountId"),
                Fields.filled(written, "type"));
    }

    /// An Insights event names the call whose rate was unusual inside its `insightDetails`.
    private static EventName nameOf(JsonObject raw) throws NotAnEvent {
        JsonObject inside = Fields.inner(raw, "insightDetails");
        String source = Fields.filled(raw, "eventSource")
                .or(() -> Fields.filled(inside, "eventSource"))
                .orElseThrow(() -> missing("eventSource"));
        if (source.startsWith("aws:")) {
            throw new NotAnEvent(
                    "This is a notification of the service %s, not a CloudTrail event.".formatted(source));
        }
        String name = Fields.filled(raw, "eventName")
                .or(() -> Fields.filled(inside, "eventName"))
                .orElseThrow(() -> missing("eventName"));
        return new EventName(source, name);
    }

    private static Instant timeOf(JsonObject raw) throws NotAnEvent {
        for (String field : TIME_FIELDS) {
            Optional<Instant> moment = momentIn(raw, field);
            if (moment.isPresent()) {
                return moment.get();
            }
        }
        String written = Fields.filled(raw, "eventTime").orElseThrow(() -> missing("eventTime"));
        throw new NotAnEvent("The eventTime \"%s\" is not a moment in time.".formatted(shortened(written)));
    }

    private static Optional<Instant> momentIn(JsonObject raw, String field) {
        return raw.get(field).flatMap(value -> switch (value) {
            case JsonNumber number -> TrailTime.ofNumber(number.written());
            default -> value.asText().flatMap(TrailTime::parse);
        });
    }

    private static NotAnEvent missing(String field) {
        return new NotAnEvent("The object has no %s, so it is not a CloudTrail event.".formatted(field));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
