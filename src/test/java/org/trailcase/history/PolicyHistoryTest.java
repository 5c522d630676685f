package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;
import org.trailcase.trail.NotAnEvent;

class PolicyHistoryTest {
    private static final String ACCOUNT = "111122223333";
    private static final String ALLOW =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";
    private static final String MANAGED = "arn:aws:iam::111122223333:policy/Work";
    private static final String ABSENT = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    @Test
    void aUserHoldsWhatIsInlineAttachedAndHeldThroughGroups() throws Exception {
        PolicyHistory history = PolicyHistory.of(List.of(snapshot("2026-03-12T06:00:00Z", List.of(MANAGED))), List.of());

        var held = inForce(history, "2026-03-12T09:00:00Z");

        assertThat(held.identity().isComplete()).isTrue();
        assertThat(held.identity().policies())
                .extracting(policy -> policy.name() + " of " + policy.attachedTo())
                .containsExactly(
                        "own of arn:aws:iam::111122223333:user/ana",
                        MANAGED + " of arn:aws:iam::111122223333:user/ana",
                        "shared of arn:aws:iam::111122223333:group/team");
        assertThat(held.boundary()).isEmpty();
    }

    @Test
    void aManagedPolicyWhoseTextIsMissingLeavesAGapAndIsNotTakenForAbsent() throws Exception {
        PolicyHistory history = PolicyHistory.of(List.of(snapshot("2026-03-12T06:00:00Z", List.of(ABSENT))), List.of());

        var held = inForce(history, "2026-03-12T09:00:00Z");

        assertThat(held.identity().isComplete()).isFalse();
        assertThat(held.identity().gaps()).singleElement().asString().contains(ABSENT);
    }

    @Test
    void theLatestSnapshotBeforeTheCallIsUsedElseTheEarliestAfterIt() throws Exception {
        PolicyHistory history = PolicyHistory.of(
                List.of(
                        snapshot("2026-03-10T06:00:00Z", List.of()),
                        snapshot("2026-03-12T06:00:00Z", List.of()),
                        snapshot("2026-03-14T06:00:00Z", List.of())),
                List.of());

        assertThat(inForce(history, "2026-03-13T23:00:00Z").origin().asOf()).isEqualTo("2026-03-12T06:00:00Z");
        assertThat(inForce(history, "2026-03-09T00:00:00Z").origin().asOf()).isEqualTo("2026-03-10T06:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutUserPolicy,       '"userName":"ANA","policyName":"p"',                                   true
                    PutUserPolicy,       '"userName":"ben","policyName":"p"',                                   false
                    AddUserToGroup,      '"userName":"ana","groupName":"other"',                                true
                    PutGroupPolicy,      '"groupName":"team","policyName":"p"',                                 true
                    PutGroupPolicy,      '"groupName":"other","policyName":"p"',                                false
                    CreatePolicyVersion, '"policyArn":"arn:aws:iam::111122223333:policy/Work"',                 true
                    CreatePolicyVersion, '"policyArn":"arn:aws:iam::111122223333:policy/Other"',                false
                    AttachRolePolicy,    '"roleName":"ana","policyArn":"arn:aws:iam::111122223333:policy/X"',   false
                    ListUsers,           '',                                                                    false
                    """)
    void aChangeBetweenSnapshotAndCallPutsTheSnapshotOutOfUseWhereItConcernsTheCaller(
            String name, String parameters, boolean concerns) throws Exception {
        Event change = event("2026-03-12T08:00:00Z", name, parameters, "");
        PolicyHistory history =
                PolicyHistory.of(List.of(snapshot("2026-03-12T06:00:00Z", List.of(MANAGED))), List.of(change));

        var after = history.inForce(caller("2026-03-12T09:00:00Z", "AIDAEXAMPLEANA000001"));
        var before = history.inForce(caller("2026-03-12T07:00:00Z", "AIDAEXAMPLEANA000001"));

        assertThat(after instanceof PoliciesInForce.NotInEvidence).isEqualTo(concerns);
        assertThat(before).isInstanceOf(PoliciesInForce.FromSnapshot.class);
    }

    @Test
    void aChangeThatWasRefusedChangesNothing() throws Exception {
        Event refused = event(
                "2026-03-12T08:00:00Z", "PutUserPolicy", "\"userName\":\"ana\"", ",\"errorCode\":\"AccessDenied\"");
        PolicyHistory history = PolicyHistory.of(List.of(snapshot("2026-03-12T06:00:00Z", List.of())), List.of(refused));

        assertThat(history.inForce(caller("2026-03-12T09:00:00Z", "AIDAEXAMPLEANA000001")))
                .isInstanceOf(PoliciesInForce.FromSnapshot.class);
    }

    @Test
    void anotherUserOfTheSameNameIsNotTakenForTheCaller() throws Exception {
        PolicyHistory history = PolicyHistory.of(List.of(snapshot("2026-03-12T06:00:00Z", List.of())), List.of());

        assertThat(history.inForce(caller("2026-03-12T09:00:00Z", "AIDAEXAMPLEOTHER0001")))
                .isInstanceOfSatisfying(
                        PoliciesInForce.NotInEvidence.class,
                        none -> assertThat(none.why()).contains("another ana"));
    }

    @Test
    void withoutAnExportNothingIsClaimed() throws Exception {
        assertThat(PolicyHistory.of(List.of(), List.of()).inForce(caller("2026-03-12T09:00:00Z", "AIDAEXAMPLEANA000001")))
                .isInstanceOf(PoliciesInForce.NotInEvidence.class);
    }

    private static PoliciesInForce.FromSnapshot inForce(PolicyHistory history, String time) throws Exception {
        return (PoliciesInForce.FromSnapshot) history.inForce(caller(time, "AIDAEXAMPLEANA000001"));
    }

    private static AccountSnapshot snapshot(String asOf, List<String> attached) {
        PolicyHolder user = holder(
                PolicyHolder.Kind.USER, "user/ana", "ana", "AIDAEXAMPLEANA000001", "own", attached, List.of("team"));
        PolicyHolder group = holder(
                PolicyHolder.Kind.GROUP, "group/team", "team", "AGPAEXAMPLETEAM00001", "shared", List.of(), List.of());
        return new AccountSnapshot(
                new SnapshotOrigin("export.json", "0".repeat(64), Instant.parse(asOf), SnapshotOrigin.AsOfFrom.EXAMINER),
                ACCOUNT,
                EnumSet.allOf(AccountSnapshot.Section.class),
                List.of(user, group),
                List.of(new ManagedPolicy(
                        MANAGED,
                        "Work",
                        List.of(new ManagedPolicy.Version("v1", true, new WrittenPolicy("Work", ALLOW, "/Policies/0"), Optional.empty())))));
    }

    private static PolicyHolder holder(
            PolicyHolder.Kind kind,
            String resource,
            String name,
            String id,
            String inline,
            List<String> attached,
            List<String> groups) {
        return new PolicyHolder(
                kind,
                new PolicyHolder.Identity("arn:aws:iam::" + ACCOUNT + ":" + resource, name, "/", id),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy(inline, ALLOW, "/x")),
                attached,
                groups,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/x");
    }

    private static Event caller(String time, String uniqueId) throws JsonException, NotAnEvent {
        return read("""
                    {"eventTime":"%s","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","eventID":"c",\
                    "userIdentity":{"type":"IAMUser","principalId":"%s","arn":"arn:aws:iam::111122223333:user/ana",\
                    "accountId":"111122223333","userName":"ana"}}""".formatted(time, uniqueId));
    }

    private static Event event(String time, String name, String parameters, String more)
            throws JsonException, NotAnEvent {
        return read("""
                    {"eventTime":"%s","eventSource":"iam.amazonaws.com","eventName":"%s","eventID":"e",\
                    "recipientAccountId":"111122223333","requestParameters":{%s},\
                    "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/admin","userName":"admin"}%s}"""
                .formatted(time, name, parameters, more));
    }

    private static Event read(String json) throws JsonException, NotAnEvent {
        return Event.read(JsonReader.read(json));
    }
}
