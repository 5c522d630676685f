package org.trailcase.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.catalog.AccessLevel;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.trail.Outcome;

/// The second story: a container's task role that holds `s3:*`, crypto mining.
class CryptoMiningTest {
    private static final String ROLE = "principal:acme-media-task ";

    @TempDir
    static Path folder;

    private static StoryCase story;

    @BeforeAll
    static void open() {
        story = StoryCase.of("crypto-mining", folder);
    }

    @AfterAll
    static void close() {
        story.close();
    }

    @Test
    void r17TheMostFrequentAttemptIsRunInstancesAndEveryAttemptIsDenied() {
        Map<String, Long> attempts = story.find(ROLE + "outcome:denied").stream()
                .collect(Collectors.groupingBy(EventRow::action, Collectors.counting()));

        assertThat(attempts.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue)))
                .hasValueSatisfying(most -> assertThat(most.getKey()).isEqualTo("ec2:RunInstances"));
        assertThat(story.find(ROLE + "action:RunInstances").stream())
                .hasSize(54)
                .allMatch(row -> row.outcome() == Outcome.DENIED);
    }

    @Test
    void r17CountsPerActionAndCodeShowBothCodes() {
        Map<String, Long> codes = story.find(ROLE + "outcome:denied").stream()
                .collect(Collectors.groupingBy(EventRow::errorCode, Collectors.counting()));

        assertThat(codes).containsOnlyKeys("Client.UnauthorizedOperation", "AccessDenied");
    }

    @Test
    void r18OneRoleHasTwoActorsToldApartByAddress() {
        List<EventRow> all = story.find(ROLE).stream().toList();
        List<EventRow> intruder = story.find(ROLE + "ip:203.0.113.0/24").stream().toList();
        List<EventRow> application = story.find(ROLE + "-ip:203.0.113.0/24").stream().toList();

        assertThat(intruder).hasSize(82);
        assertThat(application).hasSize(all.size() - 82).allMatch(row -> row.outcome() == Outcome.SUCCEEDED);
        assertThat(intruder.stream().map(row -> row.who().accessKey()))
                .containsAnyElementsOf(
                        application.stream().map(row -> row.who().accessKey()).toList());
    }

    @Test
    void r18MarksGoBelowThePrincipal() {
        long intruders = story.find(ROLE + "mark:malicious").size();

        assertThat(intruders).isPositive().isLessThan(story.find(ROLE).size());
    }

    @Test
    void r19ThePolicyStoppedTheGoalAndLeavesS3Open() {
        List<Explanation> denied = story.explain(ROLE + "action:RunInstances");
        var open = story.caseFile.catalog().actionsMatching("s3:*");

        assertThat(denied).allMatch(why -> why.verdict() == Verdict.IMPLICIT_DENY);
        assertThat(denied.getFirst().evaluation().orElseThrow().nearest().getFirst().text()).contains("s3:*");
        assertThat(open).hasSize(180);
        assertThat(open.stream().filter(action -> action.level() == AccessLevel.PERMISSIONS_MANAGEMENT))
                .hasSize(27);
    }

    @Test
    void theApplicationsOwnCallsAreAllowedByTheStatementOfTheTaskRole() {
        assertThat(story.explain(ROLE + "action:s3:GetObject").subList(0, 20)).allSatisfy(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.ALLOWED);
            assertThat(why.evaluation().orElseThrow().decidedBy())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).contains("s3:*"));
        });
    }

    @Test
    void theFindingsOfGuardDutyAreKeptAsExhibits() {
        assertThat(story.caseFile.exhibits().stream().filter(one -> one.kind() == ExhibitKind.FINDING))
                .hasSize(2);
    }

    @Test
    void theLogAndThePoliciesAgreeOnEveryEventOfTheCase() {
        assertThat(story.explain(""))
                .hasSize(story.caseFile.eventCount())
                .noneMatch(Explanation::disagrees);
    }
}
