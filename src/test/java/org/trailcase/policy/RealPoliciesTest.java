package org.trailcase.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.SharedData;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

class RealPoliciesTest {

    @Test
    void policiesOfRealAccountsAreReadWithoutALoss() throws Exception {
        Path folder = SharedData.path("policies");
        int read = 0;
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                for (JsonObject document : documents(text)) {
                    int statements = document.array("Statement").map(array -> array.items().size()).orElse(1);
                    try {
                        PolicyDocument policy = PolicyDocument.parse(document.span().of(text));
                        assertThat(policy.statements()).as(file.toString()).hasSize(statements);
                        read++;
                    } catch (PolicyException e) {
                        refused.add(e.getMessage());
                    }
                }
            }
        }
        // Some were written for another tool, with a bare ARN as the principal, which AWS does not take.
        assertThat(refused).hasSizeLessThan(10).allMatch(sentence -> sentence.contains("Principal must be"));
        assertThat(read).isGreaterThan(100);
    }

    private static List<JsonObject> documents(String text) {
        try {
            return documents(JsonReader.read(text)).toList();
        } catch (JsonException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static Stream<JsonObject> documents(JsonValue value) {
        return switch (value) {
            case JsonObject object when object.has("Statement") -> Stream.of(object);
            case JsonObject object -> object.members().stream().flatMap(member -> documents(member.value()));
            case JsonArray array -> array.items().stream().flatMap(RealPoliciesTest::documents);
            case JsonValue _ -> Stream.empty();
        };
    }
}
