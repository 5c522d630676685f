package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.track.Point;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.trail.Recorded;

/// Changes of one second, whose order the trail does not tell.
class SameSecondTest {
    private static final String TEXT =
            "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"ACTION\\\",\\\"Resource\\\":\\\"*\\\"}}";
    private static final Recorded CREATED = Calls.iam("2026-03-12T07:00:00Z", "CreateUser", "\"userName\":\"ana\"");

    @Test
    void aPolicyThatIsTakenAwayAndPutAgainIsInDoubtFromThenOn() {
        assertThat(states(CREATED, put("2026-03-12T07:10:00Z", "s3:*"), put("2026-03-12T08:00:00Z", "s3:*"), removed("2026-03-12T08:00:00Z")))
                .containsOnly("p?");
    }

    @Test
    void aPolicyThatWasNotThereCanOnlyHaveBeenPutBeforeItWasTakenAway() {
        assertThat(states(CREATED, removed("2026-03-12T08:00:00Z"), put("2026-03-12T08:00:00Z", "s3:*")))
                .containsOnly("");
    }

    @Test
    void twoTextsOfOneSecondLeaveTheTextUnknown() {
        assertThat(states(CREATED, put("2026-03-12T08:00:00Z", "s3:*"), put("2026-03-12T08:00:00Z", "ec2:*")))
                .containsOnly("gap");
    }

    @Test
    void versionsOfOneSecondAreOrderedByTheirNumbers() {
        Recorded attached = Calls.iam(
                "2026-03-12T07:10:00Z",
                "AttachUserPolicy",
                "\"userName\":\"ana\",\"policyArn\":\"arn:aws:iam::111122223333:policy/Work\"");

        assertThat(states(CREATED, attached, version("v3", "iam:*"), version("v2", "s3:*"))).containsOnly("iam:*");
    }

    @Test
    void whoeverIsDeletedAndMadeAnewInOneSecondIsThereAfterwards() {
        Recorded deleted = Calls.iam("2026-03-12T08:00:00Z", "DeleteUser", "\"userName\":\"ana\"");
        Recorded again = Calls.iam("2026-03-12T08:00:00Z", "CreateUser", "\"userName\":\"ana\"");
        Recorded put = put("2026-03-12T08:00:01Z", "s3:*");

        assertThat(states(CREATED, deleted, again, put)).containsOnly("p");
        assertThat(states(deleted, again, put)).containsOnly("p");
    }

    private static Recorded put(String time, String action) {
        return Calls.iam(
                time,
                "PutUserPolicy",
                "\"userName\":\"ana\",\"policyName\":\"p\",\"policyDocument\":\"" + TEXT.replace("ACTION", action) + "\"");
    }

    private static Recorded removed(String time) {
        return Calls.iam(time, "DeleteUserPolicy", "\"userName\":\"ana\",\"policyName\":\"p\"");
    }

    private static Recorded version(String id, String action) {
        return Calls.iam(
                "2026-03-12T08:00:00Z",
                "CreatePolicyVersion",
                "\"policyArn\":\"arn:aws:iam::111122223333:policy/Work\",\"setAsDefault\":true,\"policyDocument\":\""
                        + TEXT.replace("ACTION", action) + "\"",
                ",\"responseElements\":{\"policyVersion\":{\"versionId\":\"" + id + "\"}}");
    }

    /// What the user holds an hour later, with the records in their order and in the opposite one: names, actions of
    /// managed policies, a question mark where it is in doubt, or "gap".
    private static List<String> states(Recorded... calls) {
        List<Recorded> order = new ArrayList<>(List.of(calls));
        return List.of(state(order), state(order.reversed()));
    }

    private static String state(List<Recorded> calls) {
        Point later = Point.before(Instant.parse("2026-03-12T09:00:00Z"));
        var shown = (PoliciesInForce.Shown) PolicyHistory.of(List.of(), calls, Calls.WHOLE_MONTH)
                .inForce(Calls.ana("2026-03-12T09:00:00Z", "AIDAEXAMPLEANA000001"), later);
        var held = (LayerInForce.Held) shown.identity();
        if (!held.isComplete()) {
            return "gap";
        }
        return held.policies().map(SameSecondTest::words).collect(Collectors.joining(","));
    }

    private static String words(AttachedPolicy policy) {
        String text = policy.document().text();
        String name = policy.name().startsWith("arn:") ? (text.contains("iam:*") ? "iam:*" : "s3:*") : policy.name();
        return name + (policy.doubt().isPresent() ? "?" : "");
    }
}
