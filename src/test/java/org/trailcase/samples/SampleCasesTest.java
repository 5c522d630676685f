package org.trailcase.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.Mark;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;

/// The evidence that lies in `sample-cases` is what the generator makes.
class SampleCasesTest {
    private static final Path FOLDER = Path.of("sample-cases");
    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(\\.\\d{1,3}){3}\\b");

    @Test
    void everyFileIsWhatTheGeneratorMakes() throws IOException {
        SortedMap<String, byte[]> made = SampleCases.files(FOLDER);

        assertThat(SampleCases.made(FOLDER).stream()
                        .map(path -> FOLDER.relativize(path).toString().replace('\\', '/')))
                .containsExactlyElementsOf(made.keySet());
        // Compared as text: another build of zlib may press the same text into other bytes.
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            assertThat(content(file.getKey(), Files.readAllBytes(FOLDER.resolve(file.getKey()))))
                    .as(file.getKey())
                    .isEqualTo(content(file.getKey(), file.getValue()));
        }
    }

    @Test
    void everyRunMakesTheSameBytes() throws IOException {
        SortedMap<String, byte[]> once = SampleCases.files(FOLDER);
        SortedMap<String, byte[]> again = SampleCases.files(FOLDER);

        assertThat(once.keySet()).isEqualTo(again.keySet());
        once.forEach((path, content) -> assertThat(content).as(path).isEqualTo(again.get(path)));
    }

    @Test
    void allSamplesTogetherStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER).filter(Files::isRegularFile)) {
            long size = files.mapToLong(file -> file.toFile().length()).sum();

            assertThat(size).isLessThan(3_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleCases.CREDENTIAL_HUNT, SampleCases.CRYPTO_MINING})
    void aTrailHasSomeThousandEventsEachOfItsOwn(String story) throws IOException, JsonException {
        List<JsonObject> events = SampleTrail.read(story).events();

        assertThat(events).hasSizeBetween(3_000, 6_000);
        assertThat(events.stream().map(event -> event.text("eventID").orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleCases.CREDENTIAL_HUNT, SampleCases.CRYPTO_MINING})
    void onlyAddressesForDocumentationOccur(String story) throws IOException, JsonException {
        assertThat(SampleTrail.read(story).events())
                .map(event -> event.text("sourceIPAddress").orElseThrow())
                .filteredOn(address -> ADDRESS.matcher(address).matches())
                .allMatch(address -> address.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\..*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleCases.CREDENTIAL_HUNT, SampleCases.CRYPTO_MINING})
    void theDescriptionMarksByQueriesAndMarksThatAreKnown(String story)
            throws IOException, JsonException, QueryException {
        String text = Files.readString(FOLDER.resolve(story).resolve("case.json"));

        for (JsonValue mark : JsonReader.read(text)
                .asObject()
                .orElseThrow()
                .array("marks")
                .orElseThrow()
                .items()) {
            JsonObject wanted = mark.asObject().orElseThrow();

            assertThat(EventQuery.parse(wanted.text("query").orElseThrow()).terms())
                    .isNotEmpty();
            assertThat(Mark.STANDARD).contains(wanted.text("mark").orElseThrow());
        }
    }

    private static byte[] content(String path, byte[] bytes) throws IOException {
        if (!path.endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }
}
