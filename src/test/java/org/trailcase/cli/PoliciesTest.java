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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static int status;
    private static String err = "";

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

    @Test
    void whatWasNotThereIsCountedAfterWhatWasInForce() {
        String out = run("policies", "--at", "2023-07-10T11:55:00Z");

        assertThat(out).doesNotContain("The resource was not there.");
        assertThat(out.strip().lines().toList().getLast()).matches("[\\d,]+ resources? w(as|ere) not there at that time\\.");
    }

    @Test
    void infoCountsThePoliciesThatFollowFromTheTrailAlone() {
        assertThat(run("info")).containsPattern("Policies +none in exhibits; 'trailcase policies' shows what calls of the trail made");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nonsense,                                  'nonsense' is no ARN
            arn:,                                      'arn:' is no ARN
            *,                                         '*' is no ARN
            arn:aws:iam::aws:policy/AdministratorAccess, is a managed policy
            arn:aws:iam::111122223333:role/nobody,     Nothing in the case names arn:aws:iam::111122223333:role/nobody
            arn:aws:s3:::nobodys-bucket,               Nothing in the case names arn:aws:s3:::nobodys-bucket
            r-zzzz,                                    Nothing in the case names r-zzzz
            """, quoteCharacter = '"')
    void whomTheCaseDoesNotKnowIsWrongInput(String asked, String sentence) {
        String out = run("policies", "--principal", asked);

        assertThat(status).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err.strip().lines()).singleElement().asString().contains(sentence);
    }

    @Test
    void aPrincipalThatActedButWhosePoliciesNothingShowsIsUnknown() {
        String out = run("policies", "--principal", "arn:aws:iam::123837392027:user/bert-jan");

        assertThat(status).isZero();
        assertThat(out).contains("unknown");
    }

    @Test
    void aRoleThatWasDeletedIsStillKnown() {
        String out = run("policies", "--principal", ROLE, "--at", "2030-01-01T00:00:00Z");

        assertThat(status).isZero();
        assertThat(out).contains(ROLE);
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
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream realErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            status = CommandLineProgram.run(new NoWindow(), all.toArray(String[]::new));
        } finally {
            System.setOut(real);
            System.setErr(realErr);
        }
        err = errors.toString(StandardCharsets.UTF_8);
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
