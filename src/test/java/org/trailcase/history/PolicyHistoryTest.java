package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Ana.ABSENT;
import static org.trailcase.history.Ana.ALLOW;
import static org.trailcase.history.Ana.ANA;
import static org.trailcase.history.Ana.DENY;
import static org.trailcase.history.Ana.MANAGED;
import static org.trailcase.history.Ana.snapshot;
import static org.trailcase.history.AnasPolicies.held;
import static org.trailcase.history.AnasPolicies.history;
import static org.trailcase.history.AnasPolicies.inForce;
import static org.trailcase.history.AnasPolicies.names;
import static org.trailcase.history.Layers.quoted;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.history.PoliciesInForce.Shown;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.LayerInForce.Held;
import org.trailcase.history.track.Point;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

class PolicyHistoryTest {
    @Test
    void aUserHoldsWhatIsInlineAttachedAndHeldThroughGroups() {
        PolicyHistory history = history(List.of(snapshot("2026-03-12T06:00:00Z", List.of(MANAGED))));

        Shown shown = inForce(history, "2026-03-12T09:00:00Z");

        assertThat(held(shown).gaps()).isEmpty();
        assertThat(held(shown).stale()).isEmpty();
        assertThat(held(shown).policies())
                .extracting(policy -> policy.name() + " of " + policy.attachedTo())
                .containsExactlyInAnyOrder(
                        "own of arn:aws:iam::111122223333:user/ana",
                        MANAGED + " of arn:aws:iam::111122223333:user/ana",
                        "shared of arn:aws:iam::111122223333:group/team");
        assertThat(shown.boundary()).isInstanceOf(LayerInForce.NotApplicable.class);
    }

    @Test
    void aManagedPolicyWhoseTextIsMissingLeavesAGapAndIsNotTakenForAbsent() {
        PolicyHistory history = history(List.of(snapshot("2026-03-12T06:00:00Z", List.of(ABSENT))));

        assertThat(held(inForce(history, "2026-03-12T09:00:00Z")).gaps())
                .singleElement()
                .asString()
                .contains(ABSENT);
    }

    @Test
    void aPolicyIsCitedFromTheExportBeforeTheCallElseFromTheOneAfterIt() {
        PolicyHistory history = history(List.of(
                snapshot("2026-03-10T06:00:00Z", List.of()),
                snapshot("2026-03-12T06:00:00Z", List.of()),
                snapshot("2026-03-14T06:00:00Z", List.of())));

        assertThat(own(history, "2026-03-13T23:00:00Z").source().asOf())
                .contains(Instant.parse("2026-03-12T06:00:00Z"));
        assertThat(own(history, "2026-03-09T00:00:00Z").source().asOf())
                .contains(Instant.parse("2026-03-10T06:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PutUserPolicy,       '"userName":"ANA","policyName":"p","policyDocument":"DENY"'
                    PutUserPolicy,       '"userName":"ana","policyName":"own","policyDocument":"DENY"'
                    DeleteUserPolicy,    '"userName":"ana","policyName":"own"'
                    AttachUserPolicy,    '"userName":"ana","policyArn":"arn:aws:iam::111122223333:policy/Work"'
                    AddUserToGroup,      '"userName":"ana","groupName":"other"'
                    RemoveUserFromGroup, '"userName":"ana","groupName":"team"'
                    PutGroupPolicy,      '"groupName":"team","policyName":"p","policyDocument":"DENY"'
                    DetachGroupPolicy,   '"groupName":"team","policyArn":"arn:aws:iam::111122223333:policy/Work"'
                    """)
    void aChangeCarriesTheExportForwardAndTheCallCitesIt(String name, String parameters) {
        AccountSnapshot export = snapshot(
                "2026-03-12T06:00:00Z", List.of(), name.equals("DetachGroupPolicy") ? List.of(MANAGED) : List.of());
        PolicyHistory history = history(
                List.of(export),
                Calls.iam("2026-03-12T08:00:00Z", name, parameters.replace("DENY", DENY.replace("\"", "\\\""))));

        List<String> before = names(inForce(history, "2026-03-12T07:00:00Z"));
        List<String> after = names(inForce(history, "2026-03-12T09:00:00Z"));

        assertThat(before).contains("own: Allow", "shared: Allow");
        assertThat(after).isNotEqualTo(before);
        assertThat(after)
                .isEqualTo(
                        switch (name + parameters.contains("\"own\"")) {
                            case "PutUserPolicyfalse" -> List.of("own: Allow", "p: Deny", "shared: Allow");
                            case "PutUserPolicytrue" -> List.of("own: Deny", "shared: Allow");
                            case "DeleteUserPolicytrue" -> List.of("shared: Allow");
                            case "AttachUserPolicyfalse" -> List.of(MANAGED + ": Allow", "own: Allow", "shared: Allow");
                            case "AddUserToGroupfalse" -> List.of("own: Allow", "shared: Allow", "?");
                            case "RemoveUserFromGroupfalse" -> List.of("own: Allow");
                            case "PutGroupPolicyfalse" -> List.of("own: Allow", "p: Deny", "shared: Allow");
                            case "DetachGroupPolicyfalse" -> List.of("own: Allow", "shared: Allow");
                            default -> throw new AssertionError(name);
                        });
    }

    @Test
    void anExportThatWasMadeAfterAChangeSaysNothingOfWhatTheChangeReplaced() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T10:00:00Z", List.of())),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "PutUserPolicy",
                        "\"userName\":\"ana\",\"policyName\":\"own\",\"policyDocument\":" + quoted(ALLOW)));

        Held before = held(inForce(history, "2026-03-12T07:00:00Z"));

        assertThat(before.policies()).extracting(AttachedPolicy::name).containsExactly("shared");
        assertThat(before.gaps()).singleElement().asString().contains("own", "PutUserPolicy");
        assertThat(own(history, "2026-03-12T09:00:00Z").source().eventId())
                .contains("PutUserPolicy 2026-03-12T08:00:00Z");
    }

    @Test
    void aPolicyThatWasAttachedPerhapsBeforeDecidesNothingByItself() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T10:00:00Z", List.of(MANAGED))),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "AttachUserPolicy",
                        "\"userName\":\"ana\",\"policyArn\":\"" + MANAGED + "\""));

        Held before = held(inForce(history, "2026-03-12T07:00:00Z"));

        assertThat(before.gaps()).isEmpty();
        assertThat(before.policies().filter(policy -> policy.doubt().isPresent()))
                .extracting(AttachedPolicy::name)
                .containsExactly(MANAGED);
    }

    @Test
    void twoExportsThatDisagreeWithoutAChangeBetweenThemLeaveTheTimeBetweenOpen() {
        PolicyHistory history = history(List.of(
                snapshot("2026-03-12T06:00:00Z", List.of()), snapshot("2026-03-12T10:00:00Z", List.of(MANAGED))));

        assertThat(held(inForce(history, "2026-03-12T08:00:00Z")).gaps())
                .singleElement()
                .asString()
                .contains("2026-03-12T06:00:00Z", "2026-03-12T10:00:00Z");
        assertThat(held(inForce(history, "2026-03-12T11:00:00Z")).gaps()).isEmpty();
    }

    @Test
    void whereTheTrailDoesNotReachTheEvidenceIsStale() {
        PolicyHistory history = history(List.of(snapshot("2026-02-12T06:00:00Z", List.of())));

        Held held = held(inForce(history, "2026-03-12T08:00:00Z"));

        assertThat(held.isComplete()).isTrue();
        assertThat(held.stale()).hasValueSatisfying(words -> assertThat(words).contains("2026-02-12T06:00:00Z"));
    }

    @Test
    void whoeverWasMadeInTheTrailHoldsWhatTheTrailGaveAndNothingElse() {
        PolicyHistory history = history(
                List.of(),
                Calls.iam("2026-03-12T07:00:00Z", "CreateUser", "\"userName\":\"ana\""),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "PutUserPolicy",
                        "\"userName\":\"ana\",\"policyName\":\"p\",\"policyDocument\":" + quoted(DENY)));

        assertThat(held(inForce(history, "2026-03-12T07:30:00Z")).gaps()).isEmpty();
        assertThat(names(inForce(history, "2026-03-12T07:30:00Z"))).isEmpty();
        assertThat(names(inForce(history, "2026-03-12T08:30:00Z"))).containsExactly("p: Deny");
    }

    @Test
    void whoeverWasMadeAnewUnderTheSameNameHoldsNothingOfWhatTheOldOneHeld() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of())),
                Calls.iam("2026-03-12T07:00:00Z", "DeleteUser", "\"userName\":\"ana\""),
                Calls.iam(
                        "2026-03-12T07:00:00Z",
                        "CreateUser",
                        "\"userName\":\"ana\"",
                        ",\"responseElements\":{\"user\":{\"userId\":\"AIDAEXAMPLENEW000001\"}}"));

        var anew = history.inForce(
                Calls.ana("2026-03-12T09:00:00Z", "AIDAEXAMPLENEW000001"), Point.before(Instant.parse("2026-03-12T09:00:00Z")));
        var old = history.inForce(
                Calls.ana("2026-03-12T06:30:00Z", ANA), Point.before(Instant.parse("2026-03-12T06:30:00Z")));

        assertThat(names((Shown) anew)).isEmpty();
        assertThat(names((Shown) old)).contains("own: Allow");
    }

    @Test
    void aRenamedUserKeepsItsPoliciesAndIsKnownByItsId() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of())),
                Calls.iam("2026-03-12T07:00:00Z", "UpdateUser", "\"userName\":\"ana\",\"newUserName\":\"anna\""),
                Calls.iam(
                        "2026-03-12T08:00:00Z",
                        "PutUserPolicy",
                        "\"userName\":\"anna\",\"policyName\":\"p\",\"policyDocument\":" + quoted(DENY)));

        assertThat(names(inForce(history, "2026-03-12T09:00:00Z")))
                .containsExactly("own: Allow", "p: Deny", "shared: Allow");
    }

    @Test
    void withinOneSecondTheCallMayHaveMetThePoliciesBeforeAndAfterAChange() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of())),
                Calls.iam("2026-03-12T08:00:00Z", "DeleteUserPolicy", "\"userName\":\"ana\",\"policyName\":\"own\""));
        Event call = Calls.ana("2026-03-12T08:00:00Z", ANA);

        List<List<String>> ways = history.points(call).stream()
                .map(at -> names((Shown) history.inForce(call, at)))
                .toList();

        assertThat(ways).containsExactly(List.of("own: Allow", "shared: Allow"), List.of("shared: Allow"));
        assertThat(history.points(Calls.ana("2026-03-12T08:00:01Z", ANA))).hasSize(1);
    }

    @Test
    void aChangeIsDecidedOnByThePoliciesBeforeIt() {
        Recorded change =
                Calls.iam("2026-03-12T08:00:00Z", "DeleteUserPolicy", "\"userName\":\"ana\",\"policyName\":\"own\"");

        assertThat(history(List.of(), change).points(change.event())).hasSize(1);
    }

    @Test
    void aChangeThatWasRefusedChangesNothing() {
        Recorded refused = Calls.iam(
                "2026-03-12T08:00:00Z",
                "DeleteUserPolicy",
                "\"userName\":\"ana\",\"policyName\":\"own\"",
                ",\"errorCode\":\"AccessDenied\"");
        PolicyHistory history = history(List.of(snapshot("2026-03-12T06:00:00Z", List.of())), refused);

        assertThat(names(inForce(history, "2026-03-12T09:00:00Z"))).contains("own: Allow");
        assertThat(history.changes()).isEmpty();
    }

    @Test
    void aChangeWhoseRecordDoesNotSayWhomItConcernedMayHaveConcernedAnybody() {
        PolicyHistory history = history(
                List.of(snapshot("2026-03-12T06:00:00Z", List.of())), Calls.iam("2026-03-12T08:00:00Z", "PutUserPolicy", ""));

        assertThat(held(inForce(history, "2026-03-12T07:00:00Z")).gaps()).isEmpty();
        assertThat(held(inForce(history, "2026-03-12T09:00:00Z")).gaps())
                .singleElement()
                .asString()
                .contains("PutUserPolicy");
    }

    @Test
    void anotherUserOfTheSameNameIsNotTakenForTheCaller() {
        PolicyHistory history = history(List.of(snapshot("2026-03-12T06:00:00Z", List.of())));
        Event other = Calls.ana("2026-03-12T09:00:00Z", "AIDAEXAMPLEOTHER0001");

        assertThat(history.inForce(other, Point.before(other.time())))
                .isInstanceOfSatisfying(
                        PoliciesInForce.NotInEvidence.class,
                        none -> assertThat(none.why()).contains("another ana"));
    }

    @Test
    void withoutAnExportNothingIsClaimed() {
        Event call = Calls.ana("2026-03-12T09:00:00Z", ANA);

        assertThat(history(List.of()).inForce(call, Point.before(call.time())))
                .isInstanceOf(PoliciesInForce.NotInEvidence.class);
    }

    private static AttachedPolicy own(PolicyHistory history, String time) {
        return held(inForce(history, time))
                .policies()
                .filter(policy -> policy.name().equals("own"))
                .findFirst()
                .orElseThrow();
    }
}
