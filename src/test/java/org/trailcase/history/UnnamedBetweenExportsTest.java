package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.history.Unnamed.doubts;
import static org.trailcase.history.Unnamed.unnamed;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Recorded;

/// What exports on both sides of calls that do not say whom they concerned leave in doubt, and how that is told through time.
class UnnamedBetweenExportsTest {
    private static final Arn ANA = Arn.parse("arn:aws:iam::111122223333:user/ana").orElseThrow();

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
}
