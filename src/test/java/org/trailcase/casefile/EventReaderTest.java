package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.json.Fingerprint;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;

/// What an import reads of a record is what the whole record says.
class EventReaderTest {
    private final EventReader reader = new EventReader();

    @Test
    void ofTheSampleTrailsEachRowSaysWhatItsRecordSays() throws IOException, JsonException, NotAnEvent {
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("sample-cases"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".json.gz")).toList()) {
                byte[] bytes = new GZIPInputStream(Files.newInputStream(file)).readAllBytes();
                JsonValue whole = JsonReader.read(bytes, 0, bytes.length);
                for (JsonValue record : whole.asObject().flatMap(one -> one.array("Records")).map(JsonArray::items).orElse(List.of())) {
                    check(bytes, record);
                    read++;
                }
            }
        }

        assertThat(read).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventTime\":\"2026-03-10T00:00:00Z\",\"eventSource\":\"signin.amazonaws.com\",\"eventName\":\"ConsoleLogin\",\"responseElements\":{\"ConsoleLogin\":\"Failure\"}}",
                "{\"eventTime\":\"2026-03-10T00:00:00Z\",\"eventSource\":\"signin.amazonaws.com\",\"eventName\":\"ConsoleLogin\",\"responseElements\":\"{\\\"ConsoleLogin\\\":\\\"Failure\\\"}\"}",
                "{\"@timestamp\":\"2026-03-10T00:00:00Z\",\"insightDetails\":{\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"RunInstances\"},\"eventType\":\"AwsCloudTrailInsight\"}",
                "{\"eventTime\":1773100800,\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\",\"userIdentity\":\"{\\\"type\\\":\\\"Root\\\",\\\"accountId\\\":\\\"111122223333\\\"}\",\"readOnly\":\"true\",\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: arn:aws:iam::111122223333:root is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:GetObject action\"}"
            })
    void oddRecordsAreReadAlike(String record) throws JsonException, NotAnEvent {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        check(bytes, JsonReader.read(bytes, 0, bytes.length));
    }

    private void check(byte[] bytes, JsonValue record) throws JsonException, NotAnEvent {
        ReadyEvent ready = reader.read(bytes, record.span().start(), record.span().end());
        Event event = Event.read(record);

        assertThat(ready.content).isEqualTo(Fingerprint.of(record));
        assertThat(ready.time).isEqualTo(event.time().toEpochMilli());
        assertThat(ready.id).isEqualTo(event.eventId().orElse(""));
        assertThat(ready.caller).isEqualTo(Caller.of(event.identity()));
        assertThat(ready.client)
                .isEqualTo(new Client(event.sourceAddress().orElse(""), event.userAgent().orElse("")));
        assertThat(ready.circumstance)
                .isEqualTo(new Circumstance(
                        event.name().source(),
                        event.name().name(),
                        event.errorCode().orElse(""),
                        event.region().orElse(""),
                        event.recipientAccount().or(event.identity()::account).orElse(""),
                        event.category().orElse(""),
                        event.outcome().ordinal(),
                        event.readOnly().map(yes -> yes ? 1 : 0).orElse(2)));
        assertThat(ready.resource)
                .isEqualTo(event.resources().stream()
                        .flatMap(resource -> resource.arn().stream())
                        .findFirst()
                        .or(() -> event.denial().flatMap(Denial::resource))
                        .orElse(""));
    }
}
