package org.trailcase.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.json.JsonSkimmer.Depth;

/// Keeps what is asked for, and knows the whole by its fingerprint.
class JsonSkimmerTest {
    private final JsonSkimmer skimmer =
            new JsonSkimmer(Map.of("all", Depth.WHOLE, "who", Depth.RECURRING, "some", Depth.PLAIN));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"all\":{\"a\":[1,{\"b\":null}]},\"rest\":{\"c\":[true,false,[]]},\"who\":{\"n\":\"ä\\n\"},\"some\":{\"d\":1.50,\"e\":{\"f\":[2]}}}",
                "{\"who\":\"text\",\"some\":[1,2],\"rest\":\"x\",\"rest\":\"y\",\"n\":-0.0,\"m\":1e3}",
                "{\"who\":{\"n\":1},\"x\":{\"who\":{\"n\":1}},\"some\":null,\"all\":7}",
                "[1,2]",
                "\"text\""
            })
    void theFingerprintIsThatOfTheWholeValue(String json) throws JsonException {
        assertThat(skim(json).fingerprint()).isEqualTo(Fingerprint.of(JsonReader.read(json)));
        // What recurs is known the second time.
        assertThat(skim(json).fingerprint()).isEqualTo(Fingerprint.of(JsonReader.read(json)));
    }

    @Test
    void onlyWhatIsWantedIsKept() throws JsonException {
        JsonValue kept = skim("{\"all\":{\"a\":[1]},\"rest\":2,\"some\":{\"d\":1,\"e\":{\"f\":2},\"g\":[3]},\"who\":{\"n\":{\"o\":4}}}").kept();

        assertThat(kept).isEqualTo(JsonReader.read("{\"all\":{\"a\":[1]},\"some\":{\"d\":1},\"who\":{\"n\":{\"o\":4}}}"));
    }

    @Test
    void whatRecursIsTheSameValue() throws JsonException {
        JsonObject one = skim("{\"who\":{\"n\":1},\"rest\":1}").kept().asObject().orElseThrow();
        JsonObject other = skim("  {\"rest\":2,\"who\":{\"n\":1}}").kept().asObject().orElseThrow();
        JsonObject another = skim("{\"who\":{\"n\":2}}").kept().asObject().orElseThrow();

        assertThat(one.get("who").orElseThrow()).isSameAs(other.get("who").orElseThrow());
        assertThat(another.get("who").orElseThrow()).isNotEqualTo(one.get("who").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"rest\":[1,}", "{\"who\":{\"n\":1}", "{} {}", "{\"rest\":\"\u0001\"}", "nothing"})
    void whatIsNotOneJsonValueIsRefusedWithTheReadersOwnWords(String json) {
        assertThatThrownBy(() -> skim(json)).isInstanceOf(JsonException.class).satisfies(thrown -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> JsonReader.read(bytes, 0, bytes.length)).hasMessage(thrown.getMessage());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rest\":1}é", "{\"rest\":1}\uFEFF", "{\"all\":{}}\u00a0", "{\"rest\":1 é}"})
    void whatIsNotOfAsciiBehindAnObjectIsNotItsEnd(String json) {
        assertThatThrownBy(() -> skim(json)).isInstanceOf(JsonException.class);
    }

    @Test
    void aNameThatTheReaderWouldNotReadAgainIsRefused() {
        String longName = "{\"rest\":{\"%s\":1}}".formatted("n".repeat(JsonReader.LONGEST_NAME + 1));

        assertThatThrownBy(() -> skim(longName)).isInstanceOf(JsonException.class).hasMessageContaining("Name length");
    }

    @Property(tries = 3000)
    void whateverIsWrittenIsReadAsTheReaderOfAllOfJsonDoes(@ForAll("written") String json) throws JsonException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonValue whole;
        try {
            whole = JsonReader.read(bytes, 0, bytes.length);
        } catch (JsonException e) {
            assertThatThrownBy(() -> skim(json)).isInstanceOf(JsonException.class);
            return;
        }

        JsonSkimmer.Skimmed skimmed = skim(json);

        assertThat(skimmed.fingerprint()).isEqualTo(Fingerprint.of(whole));
        whole.asObject().ifPresent(object -> assertThat(skimmed.kept().asObject().orElseThrow().get("all"))
                .isEqualTo(object.get("all")));
        whole.asObject().ifPresent(object -> assertThat(skimmed.kept().asObject().orElseThrow().get("who"))
                .isEqualTo(object.get("who")));
    }

    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> fragments = Arbitraries.of(
                "{\"all\":", "{\"who\":", "{\"some\":", "\"who\":{", "\"all\":[", "{", "}", "[", "]", ",", ":", " ", "\n", "\"a\"",
                "\"\"", "\"ab\\\"cdefghijklmnop\"", "\"\\u0041\\/\\n\"", "\"\\u00e4\"", "\"ä\"", "\"\\ud83d\\ude00\"", "\"\\", "\"", "0", "-0", "12", "012",
                "100", "1e2", "1.0", "-7", "123456789012345678901", "true", "false", "null", "tru", "nul", "\u0001", "\"x\":1", "\"y\":\"z\",",
                "\"12345678\"", "\"1234567\":", "\"some\":{\"e\":{}},");
        Arbitrary<String> any = fragments.list().ofMaxSize(12).map(parts -> String.join("", parts));
        Arbitrary<String> good = json(4);
        Arbitrary<String> damaged = Combinators.combine(good, Arbitraries.integers().between(0, 400), fragments)
                .as((text, place, other) -> {
                    int at = Math.min(place, text.length());
                    return text.substring(0, at) + other + text.substring(Math.min(text.length(), at + place % 3));
                });
        return Arbitraries.oneOf(any, good, damaged);
    }

    private static Arbitrary<String> json(int depth) {
        Arbitrary<String> plain = Arbitraries.of(
                "1", "0", "-12", "1.5", "2e3", "true", "false", "null", "\"\"", "\"a text of some length\"", "\"q\\\"q\"", "\"ü\"");
        if (depth == 0) {
            return plain;
        }
        Arbitrary<String> inner = json(depth - 1);
        Arbitrary<String> names = Arbitraries.of("all", "who", "some", "rest", "a\\nb", "eventVersion", "n");
        Arbitrary<String> blank = Arbitraries.of("", " ", "\n\t");
        Arbitrary<String> members = Combinators.combine(names, blank, inner)
                .as((name, space, value) -> space + "\"" + name + "\"" + space + ":" + space + value);
        return Arbitraries.oneOf(
                plain,
                members.list().ofMaxSize(5).map(list -> "{" + String.join(",", list) + "}"),
                inner.list().ofMaxSize(4).map(list -> "[" + String.join(" ,", list) + "]"));
    }

    private JsonSkimmer.Skimmed skim(String json) throws JsonException {
        byte[] bytes = ("##" + json + "##").getBytes(StandardCharsets.UTF_8);
        return skimmer.read(bytes, 2, bytes.length - 2);
    }
}
