package org.trailcase.catalog.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;

class RisksTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Risks RISKS = Risks.load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            iam:CreateAccessKey, CREDENTIALS_EXPOSURE
            iam:PassRole,        PRIVILEGE_ESCALATION
            sts:AssumeRole,      CREDENTIALS_EXPOSURE
            """)
    void aPlainWriteActionCarriesItsRisk(String action, Risk risk) {
        ActionName name = action(action);

        assertThat(CATALOG.action(name).orElseThrow().level()).isEqualTo(AccessLevel.WRITE);
        assertThat(RISKS.of(name)).contains(risk);
    }

    @Test
    void noRiskFollowsFromAnAccessLevelNorTheReverse() {
        Map<AccessLevel, Set<Risk>> risks = RISKS.actions().stream()
                .collect(Collectors.groupingBy(
                        name -> CATALOG.action(name).orElseThrow().level(),
                        Collectors.flatMapping(name -> RISKS.of(name).stream(), Collectors.toSet())));
        Set<AccessLevel> levelsWithoutRisk = CATALOG.actionsMatching("iam:*").stream()
                .filter(action -> RISKS.of(action.name()).isEmpty())
                .map(action -> action.level())
                .collect(Collectors.toSet());

        assertThat(risks.get(AccessLevel.WRITE)).isEqualTo(EnumSet.allOf(Risk.class));
        assertThat(risks.get(AccessLevel.READ)).contains(Risk.CREDENTIALS_EXPOSURE, Risk.DATA_ACCESS);
        assertThat(levelsWithoutRisk).contains(AccessLevel.WRITE, AccessLevel.LIST, AccessLevel.READ);
    }

    @Test
    void anActionThatNoListNamesHasNoRisk() {
        assertThat(RISKS.of(action("iam:GetAccountSummary"))).isEmpty();
        assertThat(RISKS.of(action("nothing:AtAll"))).isEmpty();
    }

    @Test
    void letterCaseDoesNotMatter() {
        assertThat(RISKS.of(action("IAM:passrole"))).isEqualTo(RISKS.of(action("iam:PassRole")));
    }

    @Test
    void everyNameIsAnActionOfTheCatalogInItsSpelling() {
        Set<ActionName> names = new HashSet<>(RISKS.actions());
        RISKS.escalations().forEach(way -> names.addAll(way.actions()));

        assertThat(names).allSatisfy(name -> assertThat(
                        CATALOG.action(name).orElseThrow().name().text())
                .isEqualTo(name.text()));
    }

    @Test
    void theCombinationsAreThoseOfTheSource() throws Exception {
        JsonObject source = (JsonObject) JsonReader.read(Files.readString(SharedData.path("actions/privesc_combos.json")));

        Set<Set<ActionName>> theirs = source.members().stream()
                .map(member -> member.value().asArray().orElseThrow().items().stream()
                        .map(item -> action(item.asText().orElseThrow()))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());

        assertThat(RISKS.escalations().stream().map(way -> Set.copyOf(way.actions())))
                .containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void theCategoriesAreThoseOfTheSource() throws Exception {
        JsonObject source = (JsonObject) JsonReader.read(Files.readString(SharedData.path("actions/risk_by_category.json")));
        Map<String, Risk> names = Map.of(
                "credential_exposure", Risk.CREDENTIALS_EXPOSURE,
                "privilege_escalation", Risk.PRIVILEGE_ESCALATION,
                "data_exfiltration", Risk.DATA_ACCESS,
                "resource_exposure", Risk.RESOURCE_EXPOSURE,
                "resource_hijacking", Risk.RESOURCE_HIJACKING,
                "defense_evasion", Risk.DEFENSE_EVASION,
                "persistence", Risk.PERSISTENCE,
                "impact_destruction", Risk.DESTRUCTION,
                "discovery", Risk.DISCOVERY);

        assertThat(source.members()).hasSize(names.size()).allSatisfy(member -> {
            Risk risk = names.get(member.name());
            assertThat(RISKS.actions().stream().filter(name -> RISKS.of(name).contains(risk)))
                    .containsExactlyInAnyOrderElementsOf(known(member.value()));
        });
    }

    private static Set<ActionName> known(JsonValue category) {
        List<ActionName> names = category.asArray().orElseThrow().objects()
                .map(entry -> action(entry.text("action").orElseThrow()))
                .toList();
        return names.stream().filter(name -> CATALOG.action(name).isPresent()).collect(Collectors.toSet());
    }

    private static ActionName action(String text) {
        return ActionName.parse(text).orElseThrow();
    }
}
