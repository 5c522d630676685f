package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.LayerInForce.Held;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.trail.Recorded;

/// What a holder is called: in its own partition, and by the name that it had.
class NamesOverTimeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            us-west-2,     aws
            cn-north-1,    aws-cn
            us-gov-west-1, aws-us-gov
            """)
    void whoIsKnownByACallAloneIsInThePartitionOfTheCall(String region, String partition) {
        var history = Layers.history(List.of(), put(region, "14T10:00:00", "ana"));

        assertThat(history.principals(Layers.at("14T12:00:00"))).singleElement().satisfies(one ->
                assertThat(one.arn()).isEqualTo("arn:%s:iam::111122223333:user/ana".formatted(partition)));
    }

    @Test
    void whoIsMadeByACallWithoutAnAnswerIsInThePartitionOfTheCall() {
        var history = Layers.history(
                List.of(), Calls.call("cn-north-1", "iam", "14T10:00:00", "CreateUser", "{\"userName\":\"ana\"}", "null"));

        assertThat(history.principals(Layers.at("14T12:00:00"))).singleElement().satisfies(one ->
                assertThat(one.arn()).isEqualTo("arn:aws-cn:iam::111122223333:user/ana"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            14T11:00:00, ana
            14T13:00:00, bea
            """)
    void aPolicyIsCitedAsAttachedToTheNameOfThatTime(String moment, String name) {
        var history = Layers.history(
                List.of(),
                put("us-east-1", "14T10:00:00", "ana"),
                Calls.iam("2026-03-14T12:00:00Z", "UpdateUser", "\"userName\":\"ana\",\"newUserName\":\"bea\""));
        Arn arn = Arn.parse("arn:aws:iam::111122223333:user/" + name).orElseThrow();

        Held held = (Held) history.identity(arn, Layers.at(moment));

        assertThat(held.policies()).extracting(AttachedPolicy::attachedTo).containsExactly(arn.text());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UpdateUser,  user/ana user/bea
            UpdateGroup, group/team group/crew
            """)
    void theNameOfATimeIsCitedWhicheverTimeIsAskedAboutFirst(String call, String names) {
        for (List<String> moments : List.of(List.of("14T11:00:00", "14T13:00:00"), List.of("14T13:00:00", "14T11:00:00"))) {
            PolicyHistory history = renamed(call);

            Set<String> cited = moments.stream()
                    .flatMap(moment -> attachedTo(history, moment))
                    .collect(Collectors.toSet());

            assertThat(cited).containsAll(
                    Stream.of(names.split(" ")).map(name -> "arn:aws:iam::111122223333:" + name).toList());
        }
    }

    private static PolicyHistory renamed(String call) {
        return Layers.history(
                List.of(Ana.snapshot("2026-03-14T06:00:00Z", List.of())),
                Calls.iam(
                        "2026-03-14T12:00:00Z",
                        call,
                        call.equals("UpdateUser")
                                ? "\"userName\":\"ana\",\"newUserName\":\"bea\""
                                : "\"groupName\":\"team\",\"newGroupName\":\"crew\""));
    }

    // By the unique id: whoever is called otherwise now is the same.
    private static Stream<String> attachedTo(PolicyHistory history, String moment) {
        var shown = (PoliciesInForce.Shown)
                history.inForce(Calls.ana("2026-03-" + moment + "Z", Ana.ANA), Layers.at(moment));
        return ((Held) shown.identity()).policies().map(AttachedPolicy::attachedTo);
    }

    private static Recorded put(String region, String time, String user) {
        return Calls.call(
                region,
                "iam",
                time,
                "PutUserPolicy",
                "{\"userName\":\"%s\",\"policyName\":\"own\",\"policyDocument\":%s}"
                        .formatted(user, Layers.quoted(Layers.policy("S"))),
                "null");
    }
}
