package org.trailcase.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;

/// What the story of the crypto mining promises to whoever tries the program on it.
class CryptoMiningTest {
    private final SampleTrail role;
    private final SampleTrail miner;

    CryptoMiningTest() throws IOException, JsonException {
        role = SampleTrail.read("crypto-mining").of(MediaService.ROLE);
        miner = role.from(Miner.ADDRESS);
    }

    @Test
    void twoActorsUseTheSameKeys() {
        SampleTrail service = role.from(Programs.CONTAINERS);

        assertThat(service.events())
                .map(SampleTrail::key)
                .containsAll(miner.events().stream().map(SampleTrail::key).toList());
        assertThat(service.events()).map(SampleTrail::code).containsOnly("");
        assertThat(service.names()).containsOnly("ListObjects", "GetObject", "PutObject");
    }

    @Test
    void allThatNeedsAPermissionIsDeniedWithEitherCode() {
        SampleTrail refused = miner.only(event -> !SampleTrail.name(event).equals("GetCallerIdentity"));

        assertThat(refused.events())
                .map(SampleTrail::code)
                .containsOnly("Client.UnauthorizedOperation", "AccessDenied");
    }

    @Test
    void machinesAreWhatIsWantedMost() {
        Map<String, Long> counts = miner.names().stream().collect(groupingBy(name -> name, counting()));

        assertThat(counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)))
                .contains(Map.entry("RunInstances", 54L));
    }

    @Test
    void denialsOfMachinesComeInBothForms() {
        SampleTrail denials = miner.named("RunInstances");

        assertThat(denials.only(event -> message(event).contains("no identity-based policy allows"))
                        .events())
                .hasSize(36);
        assertThat(denials.only(event -> !message(event).contains("User:")).events())
                .hasSize(18);
        assertThat(denials.events())
                .allMatch(event -> message(event).contains("Encoded authorization failure message"));
    }

    @Test
    void theRebuiltTaskIsMisusedLikeTheFirst() {
        assertThat(miner.events().stream().map(SampleTrail::key).distinct()).hasSize(2);
        assertThat(miner.between("2026-04-16T13:00:00Z", "2026-04-16T15:00:00Z").events())
                .allMatch(event -> identity(event).endsWith(CryptoMining.BEFORE.id()));
        assertThat(miner.between("2026-04-17T01:00:00Z", "2026-04-17T02:00:00Z").events())
                .allMatch(event -> identity(event).endsWith(CryptoMining.AFTER.id()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-04-16, CryptoCurrency:Runtime/BitcoinTool.B!DNS, 3f1c9a5d7e2b4860a1d4c7f09b3e5826
        2026-04-17, Impact:Runtime/CryptoMinerExecuted,       b8e04d6271fa4c93952c0e8d1f6a7b35
        """)
    void eachFindingLeadsToTheTask(String day, String type, String task) throws IOException, JsonException {
        Path file = Path.of("sample-cases/crypto-mining/evidence/guardduty/get-findings_" + day + ".json");
        JsonObject finding = JsonReader.read(Files.readString(file))
                .asObject()
                .orElseThrow()
                .array("Findings")
                .orElseThrow()
                .items()
                .getFirst()
                .asObject()
                .orElseThrow();

        assertThat(finding.text("Type")).contains(type);
        assertThat(finding.object("Resource")
                        .flatMap(resource -> resource.object("EcsClusterDetails"))
                        .flatMap(cluster -> cluster.object("TaskDetails"))
                        .flatMap(details -> details.text("Arn")))
                .contains("arn:aws:ecs:eu-central-1:111122223333:task/acme-production/" + task);
    }

    private static String message(JsonObject event) {
        return event.text("errorMessage").orElse("");
    }

    private static String identity(JsonObject event) {
        return event.object("userIdentity").orElseThrow().text("arn").orElseThrow();
    }
}
