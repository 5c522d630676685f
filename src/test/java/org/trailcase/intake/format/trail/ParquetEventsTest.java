package org.trailcase.intake.format.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.intake.format.Found;
import org.trailcase.json.JsonWriter;

/// Parquet files with events, without any, and damaged ones.
class ParquetEventsTest {
    private static final String OCSF = ParquetFiles.OCSF.formatted(6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "snappy", "gzip", "uncompressed"})
    void aRowGivesTheSameRecordAsTheSameLineOfJson(String packing) throws IOException {
        Found lines = Found.in(ParquetFiles.writeLines(folder.resolve("lines"), OCSF));

        Found rows = Found.in(parquet(OCSF, "COMPRESSION " + packing));

        assertThat(rows.reasons()).isEmpty();
        assertThat(records(rows)).isEqualTo(records(lines)).hasSize(6);
        assertThat(records(rows).getFirst())
                .contains("\"sourceIPAddress\":\"config.amazonaws.com\"", "\"arn\":\"arn:aws:iam::111122223333:user/ann\"")
                .contains("\"key\":\"k0\"", "\"eventTime\":\"2026-03-12T09:00:00Z\"");
    }

    @Test
    void anEventThatWasKeptWholeIsTakenAsItIs() throws IOException {
        String event = "{\"eventTime\":\"2026-03-12T09:00:00Z\",\"eventSource\":\"iam.amazonaws.com\", \"eventName\":\"GetUser\"}";

        Found found = Found.in(parquet(
                "SELECT {'product': {'name': 'CloudTrail'}} AS metadata, 3001 AS class_uid, '%s' AS raw_data".formatted(event), ""));

        assertThat(records(found)).containsExactly(event.replace(", ", ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {
                "'2026-03-12T09:00:00Z'",
                "TIMESTAMP '2026-03-12 09:00:00'",
                "TIMESTAMPTZ '2026-03-12 09:00:00Z'"
            })
    void aTableOfAQueryIsRead(String time) throws IOException {
        Found found = Found.in(parquet(ParquetFiles.TABLE.formatted(time), ""));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.title()).isEqualTo("CloudTrail events in a Parquet file");
        assertThat(records(found)).hasSize(2).first().asString()
                .contains("\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::111122223333:user/ann\"}")
                .contains("\"eventTime\":\"2026-03-12T09:00:00Z\"", "\"requestParameters\":{\"key\":\"k\"}")
                .contains("\"columns\":{\"day\":\"20260312\"}")
                .doesNotContain("\"lacks\":[\"eventTime\"", "\"errorCode\"");
    }

    @Test
    void aTimeInMillisecondsIsATime() throws IOException {
        Found found = Found.in(parquet(ParquetFiles.TABLE.formatted("1773306000000::BIGINT"), ""));

        assertThat(found.reasons()).isEmpty();
        assertThat(found.events.getFirst().time()).hasToString("2026-03-12T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'eventTime': '2026-03-12T09:00:00Z', 'eventSource': 's3.amazonaws.com', 'eventName': 'GetObject', 'requestParameters': MAP {'key': 'k'}}
            '{"eventTime":"2026-03-12T09:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","requestParameters":{"key":"k"}}'
            """)
    void theEventOfAnEventDataStoreIsRead(String event) throws IOException {
        Found found = Found.in(parquet("SELECT 1 AS id, %s AS eventData".formatted(event), ""));

        assertThat(found.reasons()).isEmpty();
        assertThat(records(found)).hasSize(1).first().asString()
                .startsWith("{\"eventTime\":\"2026-03-12T09:00:00Z\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\"")
                .contains("\"requestParameters\":{\"key\":\"k\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT {'product': {'name': 'Amazon VPC'}} AS metadata, 4001 AS class_uid | Events of Amazon VPC in OCSF, not of CloudTrail.
            SELECT '10.0.0.1' AS srcaddr, '10.0.0.2' AS dstaddr, 6 AS protocol | A VPC flow log as a Parquet file, which tells of network traffic and holds no CloudTrail events.
            SELECT 1 AS a, 2 AS b | A Parquet file without the columns of CloudTrail events; its columns are a, b.
            SELECT 'GetObject' AS eventname, 'x' AS eventid | A table of events that lacks one of the columns eventTime, eventSource and eventName, without which a row is no event: export it again with these.
            SELECT 'started' AS message | A Parquet file of messages that holds no CloudTrail events.
            """)
    void whatIsNotOfCloudTrailIsRefusedByName(String query, String sentence) throws IOException {
        Found found = Found.in(parquet(query, ""));

        assertThat(found.refused).contains(sentence);
    }

    @Test
    void rowsOfOtherProductsAreDefects() throws IOException {
        Found found = Found.in(parquet(
                OCSF.replace("'name': 'CloudTrail'", "'name': CASE WHEN i = 2 THEN 'Route 53' ELSE 'CloudTrail' END"), ""));

        assertThat(found.events).hasSize(5);
        assertThat(found.reasons()).containsExactly("An event of Route 53, not of CloudTrail.");
        assertThat(found.defects.getFirst().record()).isEqualTo(2);
    }

    @Test
    void theFileWithoutItsEndIsRefused() throws IOException {
        Path file = parquet(OCSF, "");

        Found found = Found.in(ParquetFiles.cutAt(file, (int) Files.size(file) - 100));

        assertThat(found.refused.orElse("")).startsWith("A Parquet file without its end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPRESSION brotli | packed by brotli, which is not read
            COMPRESSION lz4_raw | packed by lz4_raw, which is not read
            """)
    void anUnknownPackingIsNamed(String options, String words) throws IOException {
        Found found = Found.in(parquet(OCSF, options));

        assertThat(found.refused.orElse("")).contains(words);
    }

    @Test
    void aDamagedRowGroupCostsNoOther() throws IOException {
        Path file = parquet(ParquetFiles.OCSF.formatted(6144), "ROW_GROUP_SIZE 2048");
        byte[] bytes = Files.readAllBytes(file);
        new Random(7).ints(2000, bytes.length / 2 - 5000, bytes.length / 2 + 5000).forEach(at -> bytes[at] ^= 0x55);

        Found found = Found.in(Files.write(file, bytes));

        assertThat(found.events).hasSizeBetween(4096, 6143);
        assertThat(found.reasons()).hasSize(1).first().asString().contains("could not be read");
        assertThat(found.defects.getFirst().record()).isBetween(2048L, 4095L);
        assertThat(found.places).first().asString().startsWith("0@4+");
    }

    @Test
    void claimsBeyondReasonAreNotBelieved() throws IOException {
        Path file = parquet(OCSF, "");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 8, Integer.MAX_VALUE);

        Found found = Found.in(Files.write(file, bytes));

        assertThat(found.refused.orElse("")).startsWith("A damaged Parquet file");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whateverByteIsWrongTheReadingEnds(int seed) throws IOException {
        byte[] whole = Files.readAllBytes(parquet(OCSF, ""));
        Random random = new Random(seed);

        for (int i = 0; i < 40; i++) {
            byte[] bytes = whole.clone();
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                bytes[random.nextInt(4, bytes.length - 8)] = (byte) random.nextInt();
            }
            Found found = Found.in(folder, bytes);
            assertThat(found.refused.isPresent() || !found.defects.isEmpty() || found.events.size() <= 6).isTrue();
        }
    }

    private Path parquet(String query, String options) throws IOException {
        return ParquetFiles.write(folder.resolve("exhibit.parquet"), query, options);
    }

    private static List<String> records(Found found) {
        return found.events.stream()
                .map(event -> JsonWriter.compact(event.raw()))
                .toList();
    }
}
