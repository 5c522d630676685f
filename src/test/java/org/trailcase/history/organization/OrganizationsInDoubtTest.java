package org.trailcase.history.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.organization.ExampleOrganization.call;
import static org.trailcase.history.organization.ExampleOrganization.scp;
import static org.trailcase.history.organization.ExampleOrganization.whole;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.snapshot.SnapshotOrigin;

/// What an organisation's policies are where a call does not say what it concerned.
class OrganizationsInDoubtTest {
    @Test
    void aCallThatDoesNotSayWhatItConcernedLeavesAGapUntilTheNextExhibit() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00"), whole("10T10:00:00")),
                call("10T08:00:00", "AttachPolicy", "null", "null"));

        assertThat(scp(history, "10T07:00:00").isComplete()).isTrue();
        assertThat(scp(history, "10T09:00:00").gaps()).singleElement().asString().contains("AttachPolicy");
        assertThat(scp(history, "10T11:00:00").isComplete()).isTrue();
    }

    @Test
    void aCallInTheSecondOfTheExhibitMayHaveComeAfterIt() {
        PolicyHistory history =
                history(List.of(whole("10T08:00:00")), call("10T08:00:00", "AttachPolicy", "null", "null"));

        assertThat(scp(history, "10T09:00:00").gaps()).singleElement().asString().contains("AttachPolicy");
    }

    @Test
    void ofAnExhibitOfSomeTimeOfADayItIsNotKnownWhetherACallOfThatDayCameFirst() {
        PolicyHistory history = history(
                List.of(whole(new SnapshotOrigin(
                        "tree-2026-03-10.json",
                        "0".repeat(64),
                        Instant.parse("2026-03-10T00:00:00Z"),
                        SnapshotOrigin.AsOfFrom.FILE_DATE))),
                call("10T08:00:00", "AttachPolicy", "null", "null"));

        assertThat(scp(history, "10T07:00:00").gaps()).singleElement().asString().contains("AttachPolicy");
        assertThat(scp(history, "10T09:00:00").gaps()).singleElement().asString().contains("AttachPolicy");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    AttachPolicy,                  Full Full Guard Full
                    DetachPolicy,                  Full? Full? Guard? Full?
                    UpdatePolicy,                  Full Full Guard? Full
                    MoveAccount,                   Full Full? Guard? Full
                    RemoveAccountFromOrganization, Full? Full? Guard? Full?
                    """)
    void aCallThatDoesNotSayWhatItConcernedPutsInDoubtWhatItMayHaveTakenAway(String name, String expected) {
        PolicyHistory history = history(List.of(whole("10T06:00:00")), call("10T08:00:00", name, "null", "null"));

        assertThat(doubts(scp(history, "10T09:00:00"))).isEqualTo(expected);
        assertThat(doubts(scp(history, "10T07:00:00"))).isEqualTo("Full Full Guard Full");
        assertThat(scp(history, "10T09:00:00").gaps()).anyMatch(gap -> gap.contains(name));
    }

    @Test
    void aPolicyThatWasTakenOffAndAttachedInOneSecondPerhapsHungThere() {
        String guard = "{\"policyId\":\"%s\",\"targetId\":\"%s\"}"
                .formatted(ExampleOrganization.GUARD, ExampleOrganization.UNIT);
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "DetachPolicy", guard, "null"),
                call("10T08:00:00", "AttachPolicy", guard, "null"));

        assertThat(doubts(scp(history, "10T09:00:00"))).isEqualTo("Full Full Guard? Full");
        assertThat(scp(history, "10T09:00:00").isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DetachPolicy, false
                    UpdatePolicy, false
                    AttachPolicy, true
                    MoveAccount,  true
                    """)
    void aPolicyThroughTimeIsInDoubtWhereItIsAtAMoment(String name, boolean isCertain) {
        PolicyHistory history = history(List.of(whole("10T06:00:00")), call("10T08:00:00", name, "null", "null"));

        PolicyTimeline guard = history.timelines().stream()
                .filter(timeline -> timeline.name().startsWith("Guard") && timeline.isOn(ExampleOrganization.UNIT))
                .findFirst()
                .orElseThrow();
        assertThat(guard.at(Instant.parse("2026-03-10T07:00:00Z")).orElseThrow().isCertain()).isTrue();
        PolicyTimeline.Version after = guard.at(Instant.parse("2026-03-10T09:00:00Z")).orElseThrow();
        assertThat(after.text()).isPresent();
        assertThat(after.isCertain()).isEqualTo(isCertain);
        assertThat(after.why().contains(name)).isEqualTo(!isCertain);
    }

    private static String doubts(LayerInForce.Held layer) {
        return layer.levels().stream()
                .flatMap(level -> level.policies().stream()
                        .map(policy -> policy.name().replaceFirst("(AWSAccess)? .*", "")
                                + (policy.doubt().isPresent() ? "?" : ""))
                        .sorted())
                .collect(Collectors.joining(" "));
    }
}
