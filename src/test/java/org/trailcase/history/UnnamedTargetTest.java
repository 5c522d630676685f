package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.quoted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.track.Point;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Recorded;

/// Calls whose records do not say whom they concerned put in doubt what they may have changed, and nothing else.
class UnnamedTargetTest {
    private static final Arn APP = Arn.parse("arn:aws:iam::111122223333:role/app").orElseThrow();
    private static final Arn DBA = Arn.parse("arn:aws:iam::111122223333:role/dba").orElseThrow();
    private static final Arn ANA = Arn.parse("arn:aws:iam::111122223333:user/ana").orElseThrow();
    private static final Point BEFORE = Layers.at("12T07:30:00");
    private static final Point AFTER = Layers.at("12T09:00:00");
    private static final String BOUNDARY = "\"permissionsBoundary\":\"arn:aws:iam::111122223333:policy/Limit\"";
    private static final Recorded OWN = Calls.iam(
            "2026-03-12T07:10:00Z",
            "PutUserPolicy",
            "\"userName\":\"ana\",\"policyName\":\"own\",\"policyDocument\":" + quoted(Layers.policy("Own")));
    private static final Recorded LOCK = Calls.iam(
            "2026-03-12T07:10:00Z",
            "CreatePolicy",
            "\"policyName\":\"Lock\",\"policyDocument\":" + quoted(Layers.policy("Lock")));
    private static final Recorded[] OF_ANA = {
        OWN,
        LOCK,
        Calls.iam(
                "2026-03-12T07:20:00Z",
                "AttachUserPolicy",
                "\"userName\":\"ana\",\"policyArn\":\"arn:aws:iam::111122223333:policy/Lock\""),
        Calls.iam("2026-03-12T07:00:00Z", "CreateGroup", "\"groupName\":\"team\""),
        Calls.iam(
                "2026-03-12T07:10:00Z",
                "PutGroupPolicy",
                "\"groupName\":\"team\",\"policyName\":\"work\",\"policyDocument\":" + quoted(Layers.policy("Team"))),
        Calls.iam("2026-03-12T07:20:00Z", "AddUserToGroup", "\"groupName\":\"team\",\"userName\":\"ana\"")
    };

    @Test
    void anUnnamedTrustChangePutsEveryTrustPolicyOfTheAccountInDoubt() {
        PolicyHistory history = history("UpdateAssumeRolePolicy", "");

        assertThat(Layers.words(history.trust(APP, AFTER))).isEqualTo("Trust …");
        assertThat(Layers.words(history.trust(DBA, AFTER))).isEqualTo("Trust …");
        assertThat(policies(history.trust(APP, AFTER))).allMatch("in doubt"::equals);
        assertThat(Layers.words(history.trust(APP, BEFORE))).isEqualTo("Trust");
    }

    @Test
    void aTrustPolicyThatWasSetAfterwardsIsKnown() {
        PolicyHistory history = history(
                "UpdateAssumeRolePolicy",
                "",
                Calls.iam(
                        "2026-03-12T08:30:00Z",
                        "UpdateAssumeRolePolicy",
                        "\"roleName\":\"app\",\"policyDocument\":" + quoted(Layers.policy("Anew"))));

        assertThat(Layers.words(history.trust(APP, AFTER))).isEqualTo("Anew");
        assertThat(Layers.words(history.trust(DBA, AFTER))).isEqualTo("Trust …");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutRolePermissionsBoundary,    role
                    DeleteRolePermissionsBoundary, role
                    PutUserPermissionsBoundary,    user
                    DeleteUserPermissionsBoundary, user
                    """)
    void anUnnamedBoundaryPutsTheBoundariesOfItsKindInDoubt(String call, String kind) {
        PolicyHistory history = history(call, "");

        assertThat(Layers.words(history.boundary(APP, AFTER)))
                .isEqualTo(kind.equals("role") ? "nothing …" : "not applicable");
        assertThat(Layers.words(history.boundary(ANA, AFTER)))
                .isEqualTo(kind.equals("user") ? "nothing …" : "not applicable");
        assertThat(Layers.words(history.boundary(APP, BEFORE))).isEqualTo("not applicable");
        assertThat(history.identity(APP, AFTER)).isInstanceOfSatisfying(
                LayerInForce.Held.class, held -> assertThat(held.gaps()).isEmpty());
    }

    @Test
    void aBoundaryThatIsNotNamedOfARoleThatIsConcernsThatRoleOnly() {
        PolicyHistory history = history("PutRolePermissionsBoundary", "\"roleName\":\"app\"");

        assertThat(Layers.words(history.boundary(APP, AFTER))).isEqualTo("nothing …");
        assertThat(Layers.words(history.boundary(DBA, AFTER))).isEqualTo("not applicable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "HIDDEN_DUE_TO_SECURITY_REASONS"})
    void aNameThatWasBlankedOutIsNoName(String blank) {
        PolicyHistory history =
                history("UpdateAssumeRolePolicy", "\"roleName\":\"%s\",\"policyDocument\":\"%s\"".formatted(blank, blank));

        assertThat(Layers.words(history.trust(APP, AFTER))).isEqualTo("Trust …");
    }

    @Test
    void anUnnamedVersionMayBeThatOfTheBoundary() {
        PolicyHistory history = history(
                "CreatePolicyVersion",
                "",
                Calls.iam(
                        "2026-03-12T07:10:00Z",
                        "CreatePolicy",
                        "\"policyName\":\"Limit\",\"policyDocument\":" + quoted(Layers.policy("Limits"))),
                Calls.iam("2026-03-12T07:20:00Z", "PutRolePermissionsBoundary", "\"roleName\":\"app\"," + BOUNDARY));

        assertThat(Layers.words(history.boundary(APP, BEFORE))).isEqualTo("Limits");
        assertThat(Layers.words(history.boundary(APP, AFTER))).isEqualTo("Limits …");
    }

    @Test
    void aChangeInTheSecondOfWhatIsShownMayHaveComeAfterIt() {
        PolicyHistory history = history(
                "UpdateAssumeRolePolicy",
                "",
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "UpdateAssumeRolePolicy",
                        "\"roleName\":\"app\",\"policyDocument\":" + quoted(Layers.policy("Anew"))));

        assertThat(Layers.words(history.trust(APP, AFTER))).isEqualTo("Anew …");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutUserPolicy,       Own? Lock Team …
                    DeleteUserPolicy,    Own? Lock Team …
                    PutGroupPolicy,      Own Lock Team? …
                    DeleteGroupPolicy,   Own Lock Team? …
                    AttachUserPolicy,    Own Lock Team …
                    DetachUserPolicy,    Own Lock? Team …
                    DetachGroupPolicy,   Own Lock Team …
                    AddUserToGroup,      Own Lock Team …
                    RemoveUserFromGroup, Own Lock Team? …
                    DeleteUser,          Own? Lock? Team? …
                    DeleteRole,          Own Lock Team
                    PutRolePolicy,       Own Lock Team
                    """)
    void anUnnamedChangePutsInDoubtWhatItMayHaveTakenAwayAndNothingElse(String call, String expected) {
        PolicyHistory history = history(call, "", OF_ANA);

        assertThat(doubts(history.identity(ANA, AFTER))).isEqualTo(expected);
        assertThat(doubts(history.identity(ANA, BEFORE))).isEqualTo("Own Lock Team");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DetachUserPolicy,    AttachUserPolicy, '"policyArn":"arn:aws:iam::111122223333:policy/Lock"'
                    RemoveUserFromGroup, AddUserToGroup,   '"groupName":"team"'
                    """)
    void whatWasGivenAfterwardsIsSurelyThere(String unnamed, String call, String parameters) {
        PolicyHistory history =
                history(unnamed, "", given(Calls.iam("2026-03-12T08:30:00Z", call, "\"userName\":\"ana\"," + parameters)));

        assertThat(doubts(history.identity(ANA, AFTER))).isEqualTo("Own Lock Team …");
    }

    @Test
    void whatOnlyTheTrailShowsIsPutInDoubtToo() {
        PolicyHistory history = PolicyHistory.of(
                List.of(),
                List.of(OWN, Calls.iam("2026-03-12T08:00:00Z", "DeleteUserPolicy", "")),
                Calls.WHOLE_MONTH);

        assertThat(doubts(history.identity(ANA, BEFORE))).isEqualTo("Own …");
        assertThat(doubts(history.identity(ANA, AFTER))).isEqualTo("Own? …");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    AttachUserPolicy, Lock? …
                    DetachUserPolicy, Lock …
                    """)
    void whatWasTakenAwayAfterwardsMayHaveBeenBroughtByAnUnnamedCall(String unnamed, String expected) {
        PolicyHistory history = PolicyHistory.of(
                List.of(),
                List.of(
                        LOCK,
                        Calls.iam("2026-03-12T08:00:00Z", unnamed, ""),
                        Calls.iam(
                                "2026-03-12T09:30:00Z",
                                "DetachUserPolicy",
                                "\"userName\":\"ana\",\"policyArn\":\"arn:aws:iam::111122223333:policy/Lock\"")),
                Calls.WHOLE_MONTH);

        assertThat(doubts(history.identity(ANA, AFTER))).isEqualTo("Lock …");
        assertThat(doubts(history.identity(ANA, BEFORE))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutUserPolicy
                    DeleteUserPolicy
                    PutGroupPolicy
                    AttachUserPolicy
                    DetachUserPolicy
                    DetachGroupPolicy
                    AddUserToGroup
                    RemoveUserFromGroup
                    PutUserPermissionsBoundary
                    CreatePolicyVersion
                    TagUser
                    DeleteUser
                    """)
    void whatExportsOnBothSidesOfOneUnnamedCallShowWasSoBetween(String call) {
        PolicyHistory history = exported(unnamed("08:00:00", call));

        for (String time : List.of("12T07:30:00", "12T08:30:00")) {
            assertThat(doubts(history.identity(ANA, Layers.at(time)))).isEqualTo("statement 0 statement 0 statement 0");
            assertThat(Layers.words(history.boundary(ANA, Layers.at(time)))).isEqualTo("not applicable");
            assertThat(history.holder(ANA, Layers.at(time)).orElseThrow().shows(PolicyHolder.Part.TAGS)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DetachUserPolicy,    AttachUserPolicy, statement 0 statement 0? statement 0 …
                    AttachUserPolicy,    DetachUserPolicy, statement 0 statement 0 statement 0 …
                    DetachUserPolicy,    DetachUserPolicy, statement 0 statement 0 statement 0 …
                    RemoveUserFromGroup, AddUserToGroup,   statement 0 statement 0 statement 0? …
                    DeleteUserPolicy,    PutUserPolicy,    statement 0? statement 0 statement 0 …
                    DetachUserPolicy,    PutUserPolicy,    statement 0 statement 0 statement 0
                    """)
    void betweenTwoUnnamedCallsItMayHaveBeenChangedAndChangedBack(String first, String second, String expected) {
        PolicyHistory history = exported(unnamed("08:00:00", first), unnamed("09:00:00", second));

        assertThat(doubts(history.identity(ANA, Layers.at("12T08:30:00")))).isEqualTo(expected);
        assertThat(doubts(history.identity(ANA, Layers.at("12T07:30:00")))).isEqualTo("statement 0 statement 0 statement 0");
        assertThat(doubts(history.identity(ANA, Layers.at("12T09:30:00")))).isEqualTo("statement 0 statement 0 statement 0");
    }

    @Test
    void whatWasTakenAwayByNameBeforeTheSecondExportMayHaveBeenBroughtByTheUnnamedCall() {
        PolicyHistory history = exported(
                unnamed("08:00:00", "AttachUserPolicy"),
                Calls.iam(
                        "2026-03-12T09:00:00Z",
                        "DetachUserPolicy",
                        "\"userName\":\"ana\",\"policyArn\":\"arn:aws:iam::111122223333:policy/Lock\""));

        assertThat(doubts(history.identity(ANA, Layers.at("12T08:30:00"))))
                .isEqualTo("statement 0 statement 0 statement 0 …");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    DetachUserPolicy,    arn:aws:iam::111122223333:policy/Work, true
                    DeleteUserPolicy,    own,                                   true
                    PutUserPolicy,       own,                                   true
                    CreatePolicyVersion, arn:aws:iam::111122223333:policy/Work, true
                    AttachUserPolicy,    own,                                   false
                    AttachUserPolicy,    arn:aws:iam::111122223333:policy/Work, false
                    """)
    void aPolicyThroughTimeIsInDoubtWhereItIsAtAMoment(String call, String policy, boolean isDoubted) {
        PolicyHistory history = exported(unnamed("08:00:00", call), unnamed("09:00:00", "PutUserPolicy"),
                unnamed("09:00:00", "AttachUserPolicy"), unnamed("09:00:00", "CreatePolicyVersion"));

        assertThat(told(history, policy, "2026-03-12T07:30:00Z")).isEqualTo("text");
        assertThat(told(history, policy, "2026-03-12T08:30:00Z"))
                .isEqualTo(isDoubted
                        ? "text, in doubt: The record of %s at 2026-03-12T08:00:00Z (event %s 2026-03-12T08:00:00Z) does not say whom it concerned."
                                .formatted(call, call)
                        : "text");
        assertThat(told(history, policy, "2026-03-12T09:30:00Z")).isEqualTo("text");
    }

    @Test
    void aPolicyThatWasTakenAwayMayHaveComeBack() {
        PolicyHistory history = exported(
                Calls.iam(
                        "2026-03-12T10:30:00Z",
                        "DetachUserPolicy",
                        "\"userName\":\"ana\",\"policyArn\":\"%s\"".formatted(Ana.MANAGED)),
                unnamed("11:00:00", "AttachUserPolicy"));

        assertThat(told(history, Ana.MANAGED, "2026-03-12T10:45:00Z")).isEqualTo("It was not attached.");
        assertThat(told(history, Ana.MANAGED, "2026-03-12T11:30:00Z")).startsWith("in doubt: The record of AttachUserPolicy");
    }

    @Test
    void whatMayHaveBeenTakenAwayIsNotShownAsHeldAndItsChangesAreToldAllTheSame() {
        PolicyHistory history = history(
                "DetachUserPolicy",
                "",
                given(Calls.iam(
                        "2026-03-12T08:59:00Z",
                        "SetDefaultPolicyVersion",
                        "\"policyArn\":\"arn:aws:iam::111122223333:policy/Lock\",\"versionId\":\"v1\"")));

        assertThat(history.holder(ANA, BEFORE).orElseThrow().attached()).hasSize(1);
        assertThat(history.holder(ANA, AFTER).orElseThrow().attached()).isEmpty();
        assertThat(history.recent(Calls.ana("2026-03-12T09:00:00Z", Ana.ANA), Set.of(), Duration.ofMinutes(5)))
                .hasSize(1);
    }

    @Test
    void aTrustPolicyInDoubtIsNotShownAsHeld() {
        PolicyHistory history = history("UpdateAssumeRolePolicy", "");

        assertThat(history.holder(APP, BEFORE).orElseThrow().trust()).isPresent();
        assertThat(history.holder(APP, AFTER).orElseThrow().trust()).isEmpty();
    }

    // What a policy of ana through time says of a moment.
    private static String told(PolicyHistory history, String policy, String time) {
        PolicyTimeline.Version version = history.timelines().stream()
                .filter(one -> one.name().equals(policy) && one.isOn(ANA.text()))
                .findFirst()
                .flatMap(one -> one.at(Instant.parse(time)))
                .orElseThrow();
        String why = version.isCertain() ? version.why() : "in doubt: " + version.why();
        return version.text().isEmpty() ? why : why.isEmpty() ? "text" : "text, " + why;
    }

    // The export shows an inline policy and a managed one on ana, and an inline one on her group.
    private static PolicyHistory exported(Recorded... calls) {
        return PolicyHistory.of(
                List.of(
                        Ana.snapshot("2026-03-12T07:00:00Z", List.of(Ana.MANAGED)),
                        Ana.snapshot("2026-03-12T10:00:00Z", List.of(Ana.MANAGED))),
                List.of(calls),
                Calls.WHOLE_MONTH);
    }

    private static Recorded unnamed(String time, String call) {
        return Calls.iam("2026-03-12T" + time + "Z", call, "");
    }

    private static Recorded[] given(Recorded last) {
        List<Recorded> calls = new ArrayList<>(List.of(OF_ANA));
        calls.add(last);
        return calls.toArray(Recorded[]::new);
    }

    @Test
    void ofThousandsOfUnnamedCallsTheFirstAreToldAndTheOthersCounted() {
        Recorded[] calls = IntStream.range(0, 50)
                .mapToObj(minute -> unnamed("09:%02d:00".formatted(minute), "PutUserPermissionsBoundary"))
                .toArray(Recorded[]::new);
        PolicyHistory history = history("PutUserPermissionsBoundary", "", calls);

        assertThat(((LayerInForce.Held) history.boundary(ANA, Layers.at("12T12:00:00"))).gaps())
                .hasSize(4)
                .last()
                .isEqualTo("The records of 48 other such calls, up to PutUserPermissionsBoundary at 2026-03-12T09:49:00Z, do not say it either.");
    }

    private static PolicyHistory history(String unnamed, String parameters, Recorded... more) {
        List<Recorded> calls = new ArrayList<>(List.of(
                created("Role", "role", "app"),
                created("Role", "role", "dba"),
                created("User", "user", "ana"),
                Calls.iam("2026-03-12T08:00:00Z", unnamed, parameters)));
        calls.addAll(List.of(more));
        return PolicyHistory.of(List.of(), calls, Calls.WHOLE_MONTH);
    }

    private static Recorded created(String kind, String member, String name) {
        String trust = kind.equals("Role") ? ",\"assumeRolePolicyDocument\":" + quoted(Layers.policy("Trust")) : "";
        return Calls.iam("2026-03-12T07:00:00Z", "Create" + kind, "\"%sName\":\"%s\"%s".formatted(member, name, trust));
    }

    // The Sids of the statements in force, those of a policy in doubt with `?`, and `…` where something is missing.
    private static String doubts(LayerInForce layer) {
        return layer instanceof LayerInForce.Held held
                ? held.policies()
                        .map(policy -> policy.document().statements().getFirst().title()
                                + (policy.doubt().isPresent() ? "?" : ""))
                        .collect(Collectors.joining(" ", "", held.isComplete() ? "" : " …"))
                : Layers.words(layer);
    }

    private static List<String> policies(LayerInForce layer) {
        Function<LayerInForce.Held, List<String>> doubts = held -> held.policies()
                .map(policy -> policy.doubt().isPresent() ? "in doubt" : "sure")
                .toList();
        return layer instanceof LayerInForce.Held held ? doubts.apply(held) : List.of();
    }
}
