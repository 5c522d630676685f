package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// Public trails, read whole: nothing in them may stop the reader.
class RealTrailsTest {

    @Test
    void everyDenialIsReadAsExpected() throws IOException, NotAnEvent {
        List<JsonObject> events = lines("denials/denied_events.jsonl");
        List<JsonObject> expected = lines("denials/denied_expected.jsonl");
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < expected.size(); i++) {
            Event event = Event.read(events.get(i));
            String read = reading(event);
            String wanted = wanted(expected.get(i).object("expect").orElseThrow());
            if (!read.equals(wanted)) {
                wrong.add(event.errorMessage() + "\n   read " + read + "\n wanted " + wanted);
            }
        }

        assertThat(expected).hasSize(209);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noOtherCallIsADenial() throws IOException, NotAnEvent {
        List<JsonObject> others = lines("denials/other_events.jsonl");

        for (JsonObject other : others) {
            assertThat(Event.read(other).outcome()).isIn(Outcome.SUCCEEDED, Outcome.FAILED);
        }
        assertThat(others).hasSize(105);
    }

    @Test
    void everySampleMessageIsReadAsItsPatternSays() throws IOException, JsonException {
        Path file = SharedData.path("denials/message_patterns.json");
        JsonArray samples = JsonReader.read(Files.readString(file))
                .asObject()
                .flatMap(root -> root.array("samples"))
                .orElseThrow();

        List<String> wrong = samples.objects()
                .filter(sample -> !fits(
                        sample.text("expect").orElseThrow(),
                        Denial.parse(sample.text("message").orElseThrow())))
                .map(Object::toString)
                .toList();

        assertThat(samples.items()).hasSize(18);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingInRealTrailsStopsTheReader() throws IOException {
        List<Event> events = new ArrayList<>();
        List<String> refused = new ArrayList<>();

        try (Stream<Path> files = Files.walk(SharedData.path("trails"))) {
            files.filter(Files::isRegularFile).forEach(file -> values(file)
                    .forEach(value -> candidates(value).forEach(candidate -> read(candidate, events, refused))));
        }

        events.forEach(RealTrailsTest::askEverything);
        assertThat(events).hasSizeGreaterThan(4_000);
        assertThat(refused).allMatch(sentence -> sentence.endsWith("."));
        assertThat(events).noneMatch(event -> event.identity().label().isEmpty());
    }

    @Test
    void aRoleThatWasAssumedIsFoundAgainByItsKey() throws IOException {
        List<Event> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SharedData.path("trails/invictus-aws_dataset"))) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> values(file)
                    .forEach(value -> candidates(value).forEach(one -> read(one, events, new ArrayList<>()))));
        }

        List<String> issued =
                events.stream().flatMap(event -> event.issuedKey().stream()).toList();

        assertThat(events).hasSize(2_900);
        assertThat(issued).hasSize(38);
        assertThat(events)
                .anyMatch(event ->
                        event.identity().accessKeyId().filter(issued::contains).isPresent());
        assertThat(events).filteredOn(event -> event.outcome() == Outcome.DENIED).hasSize(60);
    }

    private static void askEverything(Event event) {
        event.denial();
        event.resources();
        event.issuedKey();
        event.requestParameters();
        event.timeField();
        event.identity().session().ifPresent(Session::label);
        event.identity().principalArn();
        event.identity().account();
        event.errorMessage().ifPresent(Denial::parse);
    }

    private static boolean fits(String pattern, Optional<Denial> denial) {
        Optional<Denial.Kind> kind = denial.map(Denial::kind);
        return switch (pattern) {
            case "implicit" -> kind.equals(Optional.of(Denial.Kind.IMPLICIT)) && hasLayer(denial);
            case "explicit" -> kind.equals(Optional.of(Denial.Kind.EXPLICIT)) && hasLayer(denial);
            case "explicit-transitive" -> denial.flatMap(Denial::layer).equals(Optional.of(PolicyType.SCP));
            case "explicit-untyped" -> kind.equals(Optional.of(Denial.Kind.EXPLICIT)) && !hasLayer(denial);
            case "untyped", "role-old" -> kind.equals(Optional.of(Denial.Kind.UNSPECIFIED)) && !hasLayer(denial);
            case "encoded" -> denial.flatMap(Denial::encoded).isPresent();
            case "ec2-plain", "generic" -> denial.isEmpty();
            case "vpce-network" -> denial.flatMap(Denial::layer).equals(Optional.of(PolicyType.VPC_ENDPOINT));
            default -> false;
        };
    }

    private static boolean hasLayer(Optional<Denial> denial) {
        return denial.flatMap(Denial::layer).isPresent();
    }

    private static String reading(Event event) {
        Optional<Denial> denial = event.denial();
        return String.join(
                " | ",
                event.outcome().word(),
                kind(denial),
                denial.flatMap(Denial::action).map(ActionName::text).orElse("-"),
                denial.flatMap(Denial::resource).orElse("-"),
                denial.flatMap(Denial::layer).map(PolicyType::word).orElse("-"),
                Boolean.toString(denial.flatMap(Denial::encoded).isPresent()));
    }

    private static String kind(Optional<Denial> denial) {
        if (denial.isEmpty()) {
            return "opaque";
        }
        return switch (denial.get().kind()) {
            case IMPLICIT, EXPLICIT -> denial.get().kind().word();
            case UNSPECIFIED -> denial.get().action().isPresent() ? "unspecified-with-action" : "opaque";
            case NOT_AUTHORIZATION -> "opaque";
        };
    }

    private static String wanted(JsonObject expect) {
        return String.join(
                " | ",
                expect.text("outcome").orElseThrow(),
                expect.text("kind").orElseThrow(),
                expect.text("iamAction").orElse("-"),
                expect.text("resourceText").orElse("-"),
                expect.text("policyType").map(type -> type.replace("-based", "")).orElse("-"),
                expect.scalar("hasEncodedMessage").orElseThrow());
    }

    private static void read(JsonObject candidate, List<Event> events, List<String> refused) {
        try {
            events.add(Event.read(candidate));
        } catch (NotAnEvent e) {
            refused.add(e.getMessage());
        }
    }

    /// Every object, at whatever depth, that could be taken for an event.
    private static Stream<JsonObject> candidates(JsonValue value) {
        return switch (value) {
            case JsonObject object when object.has("eventName") || object.has("eventSource") -> Stream.of(object);
            case JsonObject object -> object.members().stream().flatMap(member -> candidates(member.value()));
            case JsonArray array -> array.items().stream().flatMap(RealTrailsTest::candidates);
            default -> Stream.empty();
        };
    }

    /// The file as one JSON value, or each of its lines that is one; other files hold none.
    private static List<JsonValue> values(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return parsed(text)
                    .map(List::of)
                    .orElseGet(() -> text.lines().flatMap(line -> parsed(line).stream()).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<JsonValue> parsed(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static List<JsonObject> lines(String relative) throws IOException {
        return Files.readAllLines(SharedData.path(relative)).stream()
                .map(line -> parsed(line).flatMap(JsonValue::asObject).orElseThrow())
                .toList();
    }
}
