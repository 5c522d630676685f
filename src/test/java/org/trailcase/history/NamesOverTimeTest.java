package org.trailcase.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
