package org.trailcase.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    private JsonSkimmer.Skimmed skim(String json) throws JsonException {
        byte[] bytes = ("##" + json + "##").getBytes(StandardCharsets.UTF_8);
        return skimmer.read(bytes, 2, bytes.length - 2);
    }
}
