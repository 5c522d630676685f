package org.trailcase.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// The events of one sample case in the order of their times, read in the plainest way.
record SampleTrail(List<JsonObject> events) {

    static SampleTrail read(String story) throws IOException, JsonException {
        List<JsonObject> events = new ArrayList<>();
        Path trails = Path.of("sample-cases", story, "evidence", "AWSLogs");
        try (Stream<Path> files = Files.walk(trails).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(file))) {
                    byte[] bytes = content.readAllBytes();
                    JsonObject whole =
                            JsonReader.read(bytes, 0, bytes.length).asObject().orElseThrow();
                    whole.array("Records").orElseThrow().items().stream()
                            .flatMap(event -> event.asObject().stream())
                            .forEach(events::add);
                }
            }
        }
        events.sort(Comparator.comparing(SampleTrail::time));
        return new SampleTrail(List.copyOf(events));
    }

    SampleTrail of(String role) {
        return only(event -> issuer(event).equals("arn:aws:iam::111122223333:role/" + role));
    }

    SampleTrail between(String since, String until) {
        return only(event ->
                !time(event).isBefore(Instant.parse(since)) && time(event).isBefore(Instant.parse(until)));
    }

    SampleTrail named(String eventName) {
        return only(event -> name(event).equals(eventName));
    }

    /// Calls that would change something; a sign-in is no call of the API.
    SampleTrail writes() {
        return only(event -> event.scalar("readOnly").orElse("").equals("false")
                && event.text("eventType").orElse("").equals("AwsApiCall"));
    }

    SampleTrail from(String address) {
        return only(event -> event.text("sourceIPAddress").orElse("").equals(address));
    }

    SampleTrail only(Predicate<JsonObject> wanted) {
        return new SampleTrail(events.stream().filter(wanted).toList());
    }

    List<String> names() {
        return events.stream().map(SampleTrail::name).toList();
    }

    static String name(JsonObject event) {
        return event.text("eventName").orElseThrow();
    }

    static Instant time(JsonObject event) {
        return Instant.parse(event.text("eventTime").orElseThrow());
    }

    static String code(JsonObject event) {
        return event.text("errorCode").orElse("");
    }

    static String key(JsonObject event) {
        return event.object("userIdentity")
                .flatMap(identity -> identity.text("accessKeyId"))
                .orElse("");
    }

    private static String issuer(JsonObject event) {
        return event.object("userIdentity")
                .flatMap(identity -> identity.object("sessionContext"))
                .flatMap(context -> context.get("sessionIssuer"))
                .flatMap(JsonValue::asObject)
                .flatMap(issuer -> issuer.text("arn"))
                .orElse("");
    }
}
