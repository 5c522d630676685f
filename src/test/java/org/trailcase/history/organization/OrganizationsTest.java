package org.trailcase.history.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.at;
import static org.trailcase.history.Layers.history;
import static org.trailcase.history.Layers.policy;
import static org.trailcase.history.Layers.quoted;
import static org.trailcase.history.Layers.words;
import static org.trailcase.history.organization.ExampleOrganization.FULL;
import static org.trailcase.history.organization.ExampleOrganization.FULL_RCP;
import static org.trailcase.history.organization.ExampleOrganization.GUARD;
import static org.trailcase.history.organization.ExampleOrganization.MANAGEMENT;
import static org.trailcase.history.organization.ExampleOrganization.MEMBER;
import static org.trailcase.history.organization.ExampleOrganization.ORGANIZATION;
import static org.trailcase.history.organization.ExampleOrganization.ROOT;
import static org.trailcase.history.organization.ExampleOrganization.UNIT;
import static org.trailcase.history.organization.ExampleOrganization.call;
import static org.trailcase.history.organization.ExampleOrganization.guard;
import static org.trailcase.history.organization.ExampleOrganization.made;
import static org.trailcase.history.organization.ExampleOrganization.node;
import static org.trailcase.history.organization.ExampleOrganization.scp;
import static org.trailcase.history.organization.ExampleOrganization.scps;
import static org.trailcase.history.organization.ExampleOrganization.sids;
import static org.trailcase.history.organization.ExampleOrganization.snapshot;
import static org.trailcase.history.organization.ExampleOrganization.whole;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.Calls;
import org.trailcase.history.Layers;
import org.trailcase.history.PolicyHistory;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;

class OrganizationsTest {
    @Test
    void everyNodeOnTheWayToTheAccountIsALevelRootFirst() {
        PolicyHistory history = history(List.of(whole("10T06:00:00")));

        LayerInForce.Held layer = scp(history, "10T07:00:00");

        assertThat(layer.levels()).extracting(level -> level.id()).containsExactly(ROOT, UNIT, MEMBER);
        assertThat(layer.levels())
                .extracting(level -> level.policies().stream()
                        .map(policy -> policy.name())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .containsExactly(
                        "FullAWSAccess (p-FullAWSAccess)",
                        "FullAWSAccess (p-FullAWSAccess), Guard (p-guard123)",
                        "FullAWSAccess (p-FullAWSAccess)");
        assertThat(layer.isComplete()).isTrue();
        assertThat(layer.stale()).isEmpty();
    }

    @Test
    void severalExhibitsBringTheTreeTheAttachmentsAndTheTexts() {
        OrganizationSnapshot tree = snapshot("10T06:00:00", List.of(
                node(ROOT, Kind.ROOT, "", Map.of()), node(UNIT, Kind.UNIT, ROOT, Map.of()), node(MEMBER, Kind.ACCOUNT, UNIT, Map.of())));
        OrganizationSnapshot attached = snapshot("10T06:01:00", List.of(
                node(ROOT, Kind.ROOT, "", scps(FULL)),
                node(UNIT, Kind.UNIT, "", scps(FULL, GUARD)),
                node(MEMBER, Kind.ACCOUNT, "", scps(FULL))));
        OrganizationSnapshot text = snapshot("10T06:02:00", List.of(), guard("guard"));

        PolicyHistory without = history(List.of(tree, attached));
        PolicyHistory with = history(List.of(tree, attached, text));

        assertThat(scp(without, "10T07:00:00").gaps()).singleElement().asString().contains(GUARD);
        assertThat(scp(with, "10T07:00:00").isComplete()).isTrue();
    }

    @Test
    void theManagementAccountIsExempt() {
        PolicyHistory history = history(List.of(whole("10T06:00:00")));

        assertThat(history.organization(PolicyType.SCP, MANAGEMENT, at("10T07:00:00")))
                .isInstanceOfSatisfying(
                        LayerInForce.NotApplicable.class, none -> assertThat(none.why()).contains("principals"));
        assertThat(history.organization(PolicyType.RCP, MANAGEMENT, at("10T07:00:00")))
                .isInstanceOfSatisfying(
                        LayerInForce.NotApplicable.class, none -> assertThat(none.why()).contains("resources"));
    }

    @Test
    void ofAnAccountThatNothingShowsNothingIsClaimed() {
        PolicyHistory history = history(List.of(whole("10T06:00:00")));

        assertThat(history.organization(PolicyType.SCP, "777788889999", at("10T07:00:00")))
                .isInstanceOf(LayerInForce.NotInEvidence.class);
    }

    @Test
    void aLevelWhoseAttachmentsAreNotShownWholeIsAGap() {
        PolicyHistory history = history(List.of(snapshot(
                "10T06:00:00",
                List.of(
                        node(ROOT, Kind.ROOT, "", scps(FULL)),
                        node(UNIT, Kind.UNIT, ROOT, Map.of()),
                        node(MEMBER, Kind.ACCOUNT, UNIT, scps(FULL))))));

        assertThat(scp(history, "10T07:00:00").gaps()).singleElement().asString().contains("all service control policies attached to " + UNIT);
    }

    @Test
    void aWayThatDoesNotReachTheRootIsAGap() {
        PolicyHistory history = history(List.of(snapshot(
                "10T06:00:00", List.of(node(UNIT, Kind.UNIT, "", scps(FULL)), node(MEMBER, Kind.ACCOUNT, UNIT, scps(FULL))))));

        assertThat(scp(history, "10T07:00:00").gaps()).singleElement().asString().contains("where " + UNIT + " stood");
        assertThat(history.organizationPath(MEMBER, at("10T07:00:00"))).isEmpty();
    }

    @Test
    void aPolicyOnTheRootReachesAnAccountWhateverStandsBetween() {
        PolicyHistory history = history(
                List.of(),
                call("10T06:00:00", "MoveAccount", "{\"accountId\":\"%s\",\"sourceParentId\":\"%s\",\"destinationParentId\":\"%s\"}".formatted(MEMBER, ROOT, UNIT), "null"),
                call("10T07:00:00", "CreatePolicy", "{\"name\":\"Guard\",\"type\":\"SERVICE_CONTROL_POLICY\",\"content\":%s}".formatted(quoted(policy("guard"))),
                        "{\"policy\":{\"policySummary\":{\"id\":\"%s\",\"type\":\"SERVICE_CONTROL_POLICY\"}}}".formatted(GUARD)),
                call("10T08:00:00", "AttachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, ROOT), "null"),
                call("10T09:00:00", "DetachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, ROOT), "null"));

        LayerInForce.Held attached = scp(history, "10T08:30:00");

        assertThat(attached.levels().getFirst().id()).isEqualTo(ROOT);
        assertThat(words(attached)).contains("guard");
        assertThat(attached.isComplete()).isFalse();
        assertThat(attached.gaps()).anyMatch(gap -> gap.contains("where " + UNIT + " stood"));
        assertThat(scpWords(history, "10T09:30:00")).isEqualTo("unknown");
    }

    @Test
    void attachingAndDetachingIsFollowedForwardAndBackward() {
        PolicyHistory forward = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "DetachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, UNIT), "null"));
        PolicyHistory backward = history(
                List.of(whole("10T09:00:00")),
                call("10T08:00:00", "AttachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, UNIT), "null"));

        assertThat(sids(forward, "10T07:00:00")).contains("guard");
        assertThat(sids(forward, "10T08:00:01")).doesNotContain("guard");
        assertThat(scp(forward, "10T08:00:01").isComplete()).isTrue();
        assertThat(sids(backward, "10T07:00:00")).doesNotContain("guard");
        assertThat(scp(backward, "10T07:00:00").isComplete()).isTrue();
        assertThat(sids(backward, "10T08:30:00")).contains("guard");
    }

    @Test
    void thatOnePolicyWasNotAttachedShowsNothingOfTheOthers() {
        PolicyHistory attached = history(
                List.of(),
                call("10T08:00:00", "AttachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, MEMBER), "null"));
        PolicyHistory detached = history(
                List.of(),
                call("10T08:00:00", "DetachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, MEMBER), "null"));

        assertThat(scpWords(attached, "10T07:00:00")).isEqualTo("unknown");
        assertThat(scpWords(attached, "10T09:00:00")).isEqualTo("nothing …");
        assertThat(scpWords(detached, "10T07:00:00")).isEqualTo("nothing …");
        assertThat(scpWords(detached, "10T09:00:00")).isEqualTo("unknown");
    }

    private static String scpWords(PolicyHistory history, String time) {
        return Layers.words(history.organization(PolicyType.SCP, MEMBER, at(time)));
    }

    @Test
    void theTextIsTheOneOfTheMoment() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "UpdatePolicy", "{\"policyId\":\"%s\",\"content\":%s}".formatted(GUARD, quoted(policy("tighter"))), "null"),
                call("10T09:00:00", "UpdatePolicy", "{\"policyId\":\"%s\",\"name\":\"Renamed\"}".formatted(GUARD), "null"));

        assertThat(sids(history, "10T07:00:00")).contains("guard").doesNotContain("tighter");
        assertThat(sids(history, "10T10:00:00")).contains("tighter").doesNotContain("guard");
    }

    @Test
    void aPolicyMadeAndAttachedInTheTrailNeedsNoExhibit() {
        PolicyHistory history = history(
                List.of(snapshot("10T06:00:00", List.of(
                        node(ROOT, Kind.ROOT, "", scps(FULL)), node(MEMBER, Kind.ACCOUNT, ROOT, scps(FULL))))),
                call("10T08:00:00", "CreatePolicy", "{\"name\":\"New\",\"type\":\"SERVICE_CONTROL_POLICY\",\"content\":%s}".formatted(quoted(policy("new"))),
                        "{\"policy\":{\"policySummary\":{\"id\":\"p-new12345\",\"arn\":\"arn:aws:organizations::111122223333:policy/o-a1b2c3d4e5/service_control_policy/p-new12345\"}}}"),
                call("10T08:00:05", "AttachPolicy", "{\"policyId\":\"p-new12345\",\"targetId\":\"%s\"}".formatted(MEMBER), "null"));

        assertThat(sids(history, "10T08:00:03")).doesNotContain("new");
        assertThat(sids(history, "10T09:00:00")).contains("new");
        assertThat(history.organization(PolicyType.SCP, MANAGEMENT, at("10T09:00:00")))
                .isInstanceOf(LayerInForce.NotApplicable.class);
    }

    @Test
    void ofAPolicyOfUnknownTypeItIsNotKnownWhetherItRestricts() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "AttachPolicy", "{\"policyId\":\"p-other123\",\"targetId\":\"%s\"}".formatted(MEMBER), "null"));

        assertThat(scp(history, "10T09:00:00").gaps()).singleElement().asString().contains("p-other123");
    }

    @Test
    void aMovedAccountComesUnderOtherPolicies() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "MoveAccount", "{\"accountId\":\"%s\",\"sourceParentId\":\"%s\",\"destinationParentId\":\"%s\"}".formatted(MEMBER, UNIT, ROOT), "null"));

        assertThat(sids(history, "10T07:00:00")).contains("guard");
        assertThat(sids(history, "10T09:00:00")).doesNotContain("guard");
        assertThat(history.organizationPath(MEMBER, at("10T07:00:00")))
                .contains("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/");
        assertThat(history.organizationPath(MEMBER, at("10T09:00:00"))).contains("o-a1b2c3d4e5/r-ab12/");
    }

    @Test
    void aNewUnitAndANewAccountHoldAwssOwnPolicy() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T07:00:00", "CreateOrganizationalUnit", "{\"parentId\":\"%s\",\"name\":\"New\"}".formatted(ROOT),
                        "{\"organizationalUnit\":{\"id\":\"ou-ab12-22222222\",\"arn\":\"arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-22222222\"}}"),
                made("10T08:00:00", "777788889999"),
                call("10T09:00:00", "MoveAccount", "{\"accountId\":\"777788889999\",\"sourceParentId\":\"%s\",\"destinationParentId\":\"ou-ab12-22222222\"}".formatted(ROOT), "null"));

        LayerInForce.Held under =
                (LayerInForce.Held) history.organization(PolicyType.SCP, "777788889999", at("10T08:30:00"));
        LayerInForce.Held moved =
                (LayerInForce.Held) history.organization(PolicyType.SCP, "777788889999", at("10T10:00:00"));

        assertThat(under.levels()).extracting(level -> level.id()).containsExactly(ROOT, "777788889999");
        assertThat(moved.levels()).extracting(level -> level.id()).containsExactly(ROOT, "ou-ab12-22222222", "777788889999");
        assertThat(moved.isComplete()).isTrue();
        assertThat(history.organizationOf("777788889999", at("10T10:00:00"))).contains(ORGANIZATION);
    }

    @Test
    void anAccountThatLeftIsInNoOrganisation() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "RemoveAccountFromOrganization", "{\"accountId\":\"%s\"}".formatted(MEMBER), "null"));

        assertThat(history.organizationOf(MEMBER, at("10T07:00:00"))).contains(ORGANIZATION);
        assertThat(history.organizationOf(MEMBER, at("10T09:00:00"))).isEmpty();
        assertThat(history.organization(PolicyType.SCP, MEMBER, at("10T09:00:00")))
                .isInstanceOf(LayerInForce.NotApplicable.class);
    }

    @Test
    void aTypeOfPolicyThatIsSwitchedOffRestrictsNobody() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "DisablePolicyType", "{\"rootId\":\"%s\",\"policyType\":\"SERVICE_CONTROL_POLICY\"}".formatted(ROOT), "null"),
                call("10T09:00:00", "EnablePolicyType", "{\"rootId\":\"%s\",\"policyType\":\"SERVICE_CONTROL_POLICY\"}".formatted(ROOT), "null"));

        assertThat(sids(history, "10T07:00:00")).contains("guard");
        assertThat(scp(history, "10T07:00:00").isComplete()).isTrue();
        assertThat(history.organization(PolicyType.SCP, MEMBER, at("10T08:30:00")))
                .isInstanceOf(LayerInForce.NotApplicable.class);
        assertThat(sids(history, "10T10:00:00")).doesNotContain("guard");
        assertThat(scp(history, "10T10:00:00").isComplete()).isTrue();
        assertThat(scp(history, "10T10:00:00").policies()).hasSize(3);
    }

    @Test
    void resourceControlPoliciesAlwaysHaveFullAccessAtEveryLevel() {
        PolicyHistory whole = history(List.of(whole("10T06:00:00")));
        PolicyHistory partly = history(List.of(snapshot(
                "10T06:00:00",
                List.of(
                        node(ROOT, Kind.ROOT, "", Map.of(PolicyType.RCP, List.of(FULL_RCP))),
                        node(MEMBER, Kind.ACCOUNT, ROOT, Map.of())))));

        assertThat(words(whole.organization(PolicyType.RCP, MEMBER, at("10T07:00:00"))))
                .isEqualTo("statement 0 statement 0 statement 0");
        assertThat(words(partly.organization(PolicyType.RCP, MEMBER, at("10T07:00:00"))))
                .isEqualTo("statement 0 statement 0 …");
    }

    @Test
    void changesNameTheirNodesAndPoliciesAndConcernTheAccountsBelow() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "DetachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, UNIT), "null"));
        var caller = Calls.event("""
                {"eventTime":"2026-03-10T08:01:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","eventID":"c",\
                "recipientAccountId":"444455556666","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLEBEN000001",\
                "arn":"arn:aws:iam::444455556666:user/ben","accountId":"444455556666","userName":"ben"}}""");

        assertThat(history.changes().getFirst().sentence()).isEqualTo("DetachPolicy: p-guard123, ou-ab12-11111111");
        assertThat(history.recent(caller, Set.of(), Duration.ofMinutes(5))).hasSize(1);
    }

    @Test
    void thePoliciesThroughTimeTellWhereTheyHung() {
        PolicyHistory history = history(
                List.of(whole("10T06:00:00")),
                call("10T08:00:00", "DetachPolicy", "{\"policyId\":\"%s\",\"targetId\":\"%s\"}".formatted(GUARD, UNIT), "null"));

        var guard = history.timelines().stream()
                .filter(timeline -> timeline.name().equals("Guard (p-guard123)") && timeline.attachedTo().equals(UNIT))
                .findFirst()
                .orElseThrow();

        assertThat(guard.type()).isEqualTo(PolicyType.SCP);
        assertThat(guard.versions().getFirst().text()).isPresent();
        assertThat(guard.versions().getLast().why()).isEqualTo("It was not attached.");
    }

    @Test
    void theTargetsOfAPolicyHangItOnThem() {
        OrganizationPolicy targets =
                new OrganizationPolicy(GUARD, "", GUARD, PolicyType.SCP, false, Optional.empty(), List.of(UNIT));
        PolicyHistory history = history(List.of(
                snapshot("10T06:00:00", List.of(node(ROOT, Kind.ROOT, "", scps(FULL)), node(UNIT, Kind.UNIT, ROOT, Map.of()),
                        node(MEMBER, Kind.ACCOUNT, UNIT, scps(FULL))), guard("guard")),
                snapshot("10T06:01:00", List.of(), targets)));

        assertThat(sids(history, "10T07:00:00")).contains("guard");
    }
}
