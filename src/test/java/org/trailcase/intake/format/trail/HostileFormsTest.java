package org.trailcase.intake.format.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.format.Found;

/// Damaged, empty and foreign files of the forms: nothing is thrown, and nothing is lost without a reason.
class HostileFormsTest {
    private static final String HISTORY = "Event ID,Event time,User name,Event name,Event source\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup-events.json",
                "eventbridge.jsonl",
                "cloudwatch-subscription.json",
                "cloudwatch-export.txt",
                "cloudwatch-insights.csv",
                "splunk.jsonl",
                "splunk.csv",
                "elastic-search.json",
                "lake-rows.json",
                "athena.csv",
                "event-history.csv",
                "sentinel.json",
                "ocsf.jsonl"
            })
    void aFileThatIsCutOrDamagedAnywhereIsAccountedFor(String name) throws IOException {
        byte[] whole = resource(name);
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < random.nextInt(12); hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) "{}[]\",:\\\n\u0000x;".charAt(random.nextInt(12));
            }
            byte[] cut = Arrays.copyOf(damaged, random.nextInt(damaged.length));

            assertThatOrdinalsAreOneSeries(Found.in(folder, damaged), name + " round " + round);
            assertThatOrdinalsAreOneSeries(Found.in(folder, cut), name + " cut, round " + round);
            assertThatOrdinalsAreOneSeries(Found.in(folder, gzip(cut)), name + " gzip, round " + round);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Events":[]}                                          | Answer of lookup-events
            {"Events":[{"EventId":7,"CloudTrailEvent":[]}]}        | Answer of lookup-events
            {"Events":[null,{"CloudTrailEvent":null}]}             | Answer of lookup-events
            {"QueryResultRows":[]}                                 | Answer of a CloudTrail Lake query
            {"QueryResultRows":[7,[],[[]],[{"a":{}}],"x"]}         | Answer of a CloudTrail Lake query
            {"detail":{"eventName":7,"eventSource":[]}}            | CloudTrail events in messages of EventBridge
            {"events":[],"nextForwardToken":"f"}                   | CloudTrail events in messages of CloudWatch Logs
            {"hits":{"hits":[7,null,{"_source":"eventName"}]}}     | CloudTrail events in documents of Elasticsearch
            {"tables":[{"columns":[{"name":7}],"rows":[7,[7],{}]}]} | Rows of a table of CloudTrail events
            {"class_uid":6003,"api":{"operation":[]}}              | CloudTrail events in OCSF
            """)
    void wrongTypesAndEmptyListsGiveDefectsOrNothing(String content, String title) throws IOException {
        Found found = Found.in(folder, content);

        assertThat(found.title()).isEqualTo(title);
        assertThat(found.events).isEmpty();
        assertThatOrdinalsAreOneSeries(found, content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"logEvents":[{"id":"1","timestamp":1,"message":"2 111122223333 eni-1 ACCEPT"}]}        | log group
            {"events":[{"timestamp":1,"message":"START RequestId"}]}                                | log group
            {"result":{"_raw":"sshd"}}                                                              | Splunk
            {"_source":{"@timestamp":"t","message":"nginx"}}                                        | Elasticsearch
            {"version":"0","detail-type":"EC2 Instance State-change Notification","detail":{"a":1}} | EventBridge
            Event Name,Event ID,Event DateTime                                                      | eventSource
            EVENTS	AKIA	{}                                                                         | --output json
            {"webaclId":"w","httpRequest":{}}                                                       | WAF
            {"query_name":"example.com.","srcaddr":"192.0.2.1"}                                     | Resolver
            """)
    void whatHoldsNoEventIsRefusedByName(String content, String word) throws IOException {
        assertThat(Found.in(folder, content).refused).hasValueSatisfying(sentence -> assertThat(sentence).contains(word));
    }

    @Test
    void aTableOfItsHeaderAloneHoldsNothing() throws IOException {
        Found found = Found.in(folder, "\uFEFF" + HISTORY);

        assertThat(found.title()).contains("event history");
        assertThat(found.events).isEmpty();
        assertThat(found.defects).isEmpty();
    }

    @Test
    void aLostQuotationMarkCostsItsRowAlone() throws IOException {
        Found found = Found.in(
                folder,
                HISTORY
                        + "1,2026-03-14T09:12:01Z,dora,ListUsers,iam.amazonaws.com\n"
                        + "2,2026-03-14T09:12:02Z,\"dora,ListRoles,iam.amazonaws.com\n"
                        + "3,2026-03-14T09:12:03Z,dora,ListGroups,iam.amazonaws.com\n");

        assertThat(found.events).extracting(event -> event.name().name()).containsExactly("ListUsers", "ListGroups");
        assertThat(found.reasons()).singleElement().asString().contains("quotation marks");
    }

    @Test
    void headersInAnyOrderCaseAndSeparatorAndTwiceAreHeaders() throws IOException {
        String header = "EVENT NAME;event_time;EventSource;something else;Read-Only\n";

        Found found = Found.in(
                folder,
                header + "ListUsers;1773479521;iam.amazonaws.com;kept;true\n" + header
                        + "ListRoles;2026-03-14 09:12:02.000;iam.amazonaws.com;;false\n");

        assertThat(found.events)
                .extracting(event -> event.name().name() + " " + event.time())
                .containsExactly("ListUsers 2026-03-14T09:12:01Z", "ListRoles 2026-03-14T09:12:02Z");
        assertThat(found.events.getFirst().raw().object("trailcase").orElseThrow().object("columns").orElseThrow().text("something else"))
                .contains("kept");
    }

    private static void assertThatOrdinalsAreOneSeries(Found found, String what) {
        LongStream events = found.places.stream()
                .mapToLong(place -> Long.parseLong(place.substring(0, place.indexOf('@'))));
        LongStream defects = found.defects.stream().mapToLong(Defect::record);
        long[] all = LongStream.concat(events, defects).sorted().toArray();
        assertThat(all).as(what).isEqualTo(LongStream.range(0, all.length).toArray());
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(HostileFormsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
