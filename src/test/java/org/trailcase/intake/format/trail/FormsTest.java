package org.trailcase.intake.format.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.format.Found;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.Assembled;
import org.trailcase.trail.Event;

/// Each form as a file that a person can read, and beside it what is read from it.
public class FormsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup-events.json",
                "lookup-events-texts.json",
                "lookup-events-without-events.json",
                "eventbridge.jsonl",
                "cloudwatch-subscription.json",
                "cloudwatch-get-log-events.json",
                "cloudwatch-export.txt",
                "cloudwatch-insights.csv",
                "cloudwatch-insights.json",
                "splunk.jsonl",
                "splunk.csv",
                "elastic.jsonl",
                "elastic-search.json",
                "lake-rows.json",
                "lake-event-data.jsonl",
                "lake-result.csv",
                "athena.csv",
                "athena-unload.jsonl",
                "event-history.csv",
                "sentinel.csv",
                "sentinel.json",
                "ocsf.jsonl",
                "insights.json",
                "network-activity.json",
                "logstash.jsonl",
                "panther.jsonl"
            })
    void aFormIsReadAsThePersonWhoReadsItWould(String name) throws IOException {
        String content = resource(name);

        Found found = Found.in(Files.writeString(folder.resolve("exhibit"), content));

        assertThat(told(found)).isEqualTo(resource(name + ".expected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup-events.json",
                "eventbridge.jsonl",
                "cloudwatch-subscription.json",
                "cloudwatch-export.txt",
                "splunk.csv",
                "elastic-search.json",
                "lake-rows.json",
                "athena.csv",
                "event-history.csv",
                "ocsf.jsonl"
            })
    void theSameFileInUtf16TellsTheSame(String name) throws IOException {
        String content = resource(name);

        Found plain = Found.in(folder, content);
        Found wide = Found.in(folder, ("\uFEFF" + content.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(wide.title()).isEqualTo(plain.title());
        assertThat(wide.events).isEqualTo(plain.events);
        assertThat(wide.defects).extracting(Defect::record).isEqualTo(plain.defects.stream()
                .map(Defect::record)
                .toList());
    }

    private static String told(Found found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.title());
        for (int i = 0; i < found.events.size(); i++) {
            Event event = found.events.get(i);
            lines.add("%s | %s%s | %s %s | %s | %s | %s%s".formatted(
                    found.places.get(i),
                    event.time(),
                    event.isTimeDerived() ? " (derived)" : "",
                    event.name().source(),
                    event.name().name(),
                    event.identity().label(),
                    event.eventId().orElse("no id"),
                    event.outcome().word(),
                    event.raw()
                            .get(Assembled.MEMBER)
                            .map(JsonWriter::compact)
                            .map(said -> "\n    " + said)
                            .orElse("")));
        }
        found.defects.forEach(defect -> lines.add("defect %d@%d+%d %s"
                .formatted(defect.record(), defect.start(), defect.length(), defect.reason())));
        return String.join("\n", lines) + "\n";
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(FormsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
