package org.trailcase.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void eachPartRemembersItsPlaceInTheText() throws JsonException {
        String text = "{ \"ä\": [1.50, \"x\\n\", true], \"b\" : {\"c\":null} }";

        JsonObject object = JsonReader.read(text).asObject().orElseThrow();

        assertThat(object.span().of(text)).isEqualTo(text);
        assertThat(object.members().get(0).span().of(text)).isEqualTo("\"ä\": [1.50, \"x\\n\", true]");
        JsonArray array = object.array("ä").orElseThrow();
        assertThat(array.span().of(text)).isEqualTo("[1.50, \"x\\n\", true]");
        assertThat(array.items().stream().map(item -> item.span().of(text)))
                .containsExactly("1.50", "\"x\\n\"", "true");
        assertThat(object.object("b").orElseThrow().span().of(text)).isEqualTo("{\"c\":null}");
    }

    @Test
    void placesInBytesCountBytesOfTheWholeArray() throws JsonException {
        byte[] bytes = "xx{\"ä\":\"ß\"}yy".getBytes(StandardCharsets.UTF_8);

        JsonObject object = JsonReader.read(bytes, 2, bytes.length - 2).asObject().orElseThrow();

        assertThat(object.span()).isEqualTo(new Span(2, bytes.length - 2));
        Span value = object.get("ä").orElseThrow().span();
        assertThat(new String(bytes, value.start(), value.length(), StandardCharsets.UTF_8)).isEqualTo("\"ß\"");
    }

    @Test
    void duplicateNamesAreKept() throws JsonException {
        JsonObject object = JsonReader.read("{\"a\":1,\"a\":2}").asObject().orElseThrow();

        assertThat(object.members()).hasSize(2);
        assertThat(object.get("a")).contains(JsonNumber.of(2));
    }

    @Test
    void equalityLooksAtValuesAndNotAtPlacesOrOrder() throws JsonException {
        assertThat(JsonReader.read("{\"a\":1.0,\"b\":[]}")).isEqualTo(JsonReader.read("{ \"b\":[ ], \"a\":1 }"));
        assertThat(JsonReader.read("{\"a\":1,\"a\":1}")).isNotEqualTo(JsonReader.read("{\"a\":1,\"b\":1}"));
    }

    @Test
    void anErrorNamesLineAndColumnInOneSentence() {
        assertThatThrownBy(() -> JsonReader.read("{\n \"a\": tru\n}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("line 2, column");
        assertThatThrownBy(() -> JsonReader.read("[{\"a\":1]"))
                .hasMessage("This is not JSON: at line 1, column 8 the reader found this: Unexpected close marker ']'.");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":"))
                .hasMessageContaining("the text ends in the middle of a value");
        assertThatThrownBy(() -> JsonReader.read("{} {}")).hasMessageContaining("More text follows");
        assertThatThrownBy(() -> JsonReader.read("  ")).hasMessageContaining("the text is empty");
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void whatIsWrittenReadsBackEqual() throws JsonException {
        JsonValue value = JsonReader.read("{\"a\":[1.50,\"\\u20ac\\\"\",false,null,{}]}");

        assertThat(JsonReader.read(JsonWriter.compact(value))).isEqualTo(value);
        assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
        assertThat(JsonWriter.compact(value)).isEqualTo("{\"a\":[1.50,\"€\\\"\",false,null,{}]}");
    }

    @Test
    void deeplyNestedObjectsAreComparedAtOnce() throws JsonException {
        String deep = "{\"a\":".repeat(400) + "1" + "}".repeat(400);

        assertThat(JsonReader.read(deep)).isEqualTo(JsonReader.read(deep));
    }

    @Test
    void aLimitIsToldInWordsOfOurs() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(600)))
                .isInstanceOf(JsonException.class)
                .hasMessage("This cannot be read: Document nesting depth (501) exceeds the maximum allowed (500).");
    }

    @Test
    void whatIsWrongIsToldOnOneLineWhateverStandsThere() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":tr\u0019\u0085e}"))
                .isInstanceOf(JsonException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContainPattern("\\p{Cc}"));
    }
}
