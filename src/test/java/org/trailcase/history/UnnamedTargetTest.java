package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.quoted;
import static org.trailcase.history.Unnamed.doubts;
import static org.trailcase.history.Unnamed.unnamed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
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

    private static List<String> policies(LayerInForce layer) {
        Function<LayerInForce.Held, List<String>> doubts = held -> held.policies()
                .map(policy -> policy.doubt().isPresent() ? "in doubt" : "sure")
                .toList();
        return layer instanceof LayerInForce.Held held ? doubts.apply(held) : List.of();
    }
}
