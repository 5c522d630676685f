package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Layers.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
                .isEqualTo(kind.equals("role") ? "unknown" : "not applicable");
        assertThat(Layers.words(history.boundary(ANA, AFTER)))
                .isEqualTo(kind.equals("user") ? "unknown" : "not applicable");
        assertThat(Layers.words(history.boundary(APP, BEFORE))).isEqualTo("not applicable");
        assertThat(history.identity(APP, AFTER)).isInstanceOfSatisfying(
                LayerInForce.Held.class, held -> assertThat(held.gaps()).isEmpty());
    }

    @Test
    void aBoundaryThatIsNotNamedOfARoleThatIsConcernsThatRoleOnly() {
        PolicyHistory history = history("PutRolePermissionsBoundary", "\"roleName\":\"app\"");

        assertThat(Layers.words(history.boundary(APP, AFTER))).isEqualTo("unknown");
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
