package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.SharedData;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

/// The policies that a public trail shows by itself, without any export.
class PoliciesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/trailcase/cli/policies.txt");
    private static final String ROLE =
            "arn:aws:iam::123837392027:role/stratus-red-team-ec2-get-password-data-role";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void receive() {
        run("import", SharedData.path("trails/invictus-aws_dataset/data/CloudTrail").toString());
    }

    @Test
    void aRoleHoldsWhatTheTrailSawItGet() throws Exception {
        String out = run("policies", "--principal", ROLE, "--at", "2023-07-10T11:55:00Z");

        assertThat(out).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theChangesOfTheSecondItselfAreIncluded() throws Exception {
        assertThat(run("policies", "--principal", ROLE, "--json", "--at", "2023-07-10T11:54:38Z"))
                .doesNotContain("inline-policy");
        assertThat(identity("2023-07-10 11:54:39").array("policies").orElseThrow().objects())
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.text("policy")).contains("inline-policy");
                    assertThat(policy.object("source").flatMap(source -> source.text("event")))
                            .contains("6c1eed73-00ee-4810-8009-c9ce5990c100");
                });
    }

    @Test
    void aSessionIsAskedAboutByItsRole() {
        String session = "arn:aws:sts::123837392027:assumed-role/stratus-red-team-ec2-get-password-data-role/x";

        assertThat(run("policies", "--principal", session, "--at", "2023-07-10T11:55:00Z"))
                .contains(ROLE)
                .contains("inline-policy");
    }

    private static JsonObject identity(String time) throws Exception {
        JsonObject all = JsonReader.read(run("policies", "--principal", ROLE, "--json", "--at", time))
                .asObject()
                .orElseThrow();
        List<JsonObject> principals = all.array("principals").orElseThrow().objects().toList();
        return principals.getFirst().array("layers").orElseThrow().items().stream()
                .map(JsonValue::asObject)
                .map(layer -> layer.orElseThrow())
                .filter(layer -> layer.text("policyType").filter("identity"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String run(String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command, folder.resolve("invictus.trailcase").toString()));
        all.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream real = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLineProgram.run(new NoWindow(), all.toArray(String[]::new));
        } finally {
            System.setOut(real);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
