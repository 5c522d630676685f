package org.trailcase.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.SharedData;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.Span;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

class PolicyChecksTest {
    private static final PolicyChecks CHECKS = PolicyChecks.of(Catalog.load());

    @Test
    void aPolicyThatGrantsEverythingIsToldOnce() throws Exception {
        List<CheckFinding> findings = check("{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}");

        assertThat(findings).extracting(CheckFinding::id).containsExactly("full-administration");
    }

    @Test
    void aLongerWayToMoreRightsIsNotToldBesideTheShorterOne() throws Exception {
        List<CheckFinding> findings =
                check("{\"Effect\": \"Allow\", \"Action\": [\"iam:CreateAccessKey\", \"iam:DeleteAccessKey\"], \"Resource\": \"*\"}");

        assertThat(findings)
                .filteredOn(finding -> finding.kind() == CheckKind.PRIVILEGE_ESCALATION)
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).doesNotContain("DeleteAccessKey"));
    }

    @Test
    void aCombinationMayStandInSeveralStatements() throws Exception {
        List<CheckFinding> findings = check("{\"Effect\": \"Allow\", \"Action\": \"iam:PassRole\", \"Resource\": \"*\"},"
                + "{\"Effect\": \"Allow\", \"Action\": \"lambda:*\", \"Resource\": \"*\"}");

        assertThat(findings)
                .filteredOn(finding -> finding.kind() == CheckKind.PRIVILEGE_ESCALATION)
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("iam:PassRole + lambda:CreateFunction"));
    }

    @Test
    void findingsStandInTheOrderOfTheText() throws Exception {
        List<CheckFinding> findings = check("{\"Effect\": \"Allow\", \"Action\": [\"s3:Nothing\", \"iam:List:*\"], \"Resource\": \"x\"}");

        assertThat(findings)
                .extracting(CheckFinding::id)
                .containsSubsequence("unknown-action", "impossible-action", "impossible-resource");
    }

    @Test
    void whatIsNoArnMatchesNothingAndIsNotEveryResource() throws Exception {
        List<CheckFinding> findings =
                check("{\"Effect\": \"Allow\", \"Action\": \"sqs:SendMessage\", \"Resource\": \"my-queue\"}");

        assertThat(findings)
                .extracting(CheckFinding::kind)
                .contains(CheckKind.IMPOSSIBLE_RESOURCE)
                .doesNotContain(CheckKind.ALL_RESOURCES_IN_EFFECT);
    }

    @Test
    void aPlaceIsCountedFromOne() {
        TextPlace place = TextPlace.of("{\n  \"a\": 1\n}", new Span(4, 7));

        assertThat(place).isEqualTo(new TextPlace(2, 3, "  \"a\": 1", 3));
    }

    @Test
    void aPolicyLargerThanTheQuotaIsSaidToBe() throws Exception {
        String actions = "\"s3:GetObject\",".repeat(500) + "\"s3:GetObject\"";

        List<CheckFinding> findings =
                check("{\"Effect\": \"Deny\", \"Action\": [" + actions + "], \"Resource\": \"arn:aws:s3:::home/*\"}");

        assertThat(findings)
                .filteredOn(finding -> finding.kind() == CheckKind.OVER_USUAL_QUOTA)
                .extracting(CheckFinding::sentence)
                .containsExactly("Identity-based policy: the policy has 7,615 characters; a managed policy holds at most 6,144.");
    }

    @Test
    void thePageOfTheChecksTellsEachWithItsSeverity() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/policy-checks.md"));

        assertThat(CheckKind.values()).allSatisfy(kind ->
                assertThat(page).contains("| `" + kind.id() + "` | " + kind.severity().word() + " | "));
        assertThat(page.lines().filter(line -> line.startsWith("| `"))).hasSize(CheckKind.values().length);
    }

    @Test
    void everyPolicyInSightIsCheckedAndEachFindingHasItsPlace() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("policies", "refine")) {
            try (Stream<Path> files = Files.walk(SharedData.path(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    texts.addAll(documents(Files.readString(file)));
                }
            }
        }

        assertThat(texts).hasSizeGreaterThan(800).allSatisfy(text -> {
            for (PolicyType type : List.of(PolicyType.IDENTITY, PolicyType.RESOURCE, PolicyType.SCP)) {
                assertThat(check(text, type)).allSatisfy(finding -> {
                    assertThat(new Span(0, text.length()).holds(finding.span())).isTrue();
                    assertThat(finding.sentence()).endsWith(".");
                });
            }
        });
    }

    @Test
    void exampleControlPoliciesOfAwsShowAlmostNothing() throws Exception {
        List<CheckFinding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SharedData.path("refine/scp-examples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                findings.addAll(check(Files.readString(file), PolicyType.SCP));
            }
        }

        // The page of the checks tells what they are: placeholders, retired actions, and denials without effect.
        assertThat(findings).hasSizeLessThanOrEqualTo(15);
    }

    private static List<CheckFinding> check(String statements) throws PolicyException {
        String text = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
        return CHECKS.check(PolicyDocument.parse(text), PolicyType.IDENTITY);
    }

    private static List<CheckFinding> check(String text, PolicyType type) {
        try {
            return CHECKS.check(PolicyDocument.parse(text), type);
        } catch (PolicyException e) {
            return List.of(PolicyChecks.unreadable(e));
        }
    }

    private static List<String> documents(String text) {
        try {
            return documents(JsonReader.read(text), text).toList();
        } catch (JsonException _) {
            return List.of(text);
        }
    }

    private static Stream<String> documents(JsonValue value, String text) {
        return switch (value) {
            case JsonObject object when object.has("Statement") -> Stream.of(object.span().of(text));
            case JsonObject object -> object.members().stream().flatMap(member -> documents(member.value(), text));
            case JsonArray array -> array.items().stream().flatMap(item -> documents(item, text));
            case JsonText(String inner, _) when inner.contains("\"Statement\"") -> Stream.of(inner);
            case JsonValue _ -> Stream.empty();
        };
    }
}
