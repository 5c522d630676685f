package org.trailcase.trail.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.trail.answer.AwsAnswer.Decision;
import org.trailcase.trail.answer.AwsAnswer.MatchedStatement;

class AwsAnswerTest {
    private static final AwsAnswer.Source SOURCE = new AwsAnswer.Source("x.json", "00", "");

    @Test
    void aDecodedMessageTellsKindCallStatementAndKeys() throws Exception {
        JsonObject exhibit = resource("decoded-message.json");

        AwsAnswer answer = DecodedMessage.read(exhibit, SOURCE);

        assertThat(DecodedMessage.isOne(exhibit)).isTrue();
        assertThat(answer.decision()).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(answer.call().principal()).contains("arn:aws:iam::111122223333:user/dora");
        assertThat(answer.call().action()).hasToString("ec2:RunInstances");
        assertThat(answer.call().resource()).contains("arn:aws:ec2:eu-west-1:111122223333:instance/*");
        assertThat(answer.matched()).extracting(MatchedStatement::sid).containsExactly("NoLargeInstances");
        assertThat(answer.matched().getFirst().effect()).isEqualTo("Deny");
        assertThat(answer.matched().getFirst().text()).contains("t3.micro");
        assertThat(answer.context())
                .containsEntry("ec2:InstanceType", List.of("p4d.24xlarge"))
                .containsEntry("aws:TagKeys", List.of("team", "cost"));
        assertThat(answer.layer()).isEmpty();
    }

    @Test
    void theInsideOfADecodedMessageIsOneToo() throws Exception {
        JsonObject inside = read(
                """
                {"allowed":false,"explicitDeny":false,"matchedStatements":{"items":[]},"failures":{"items":[]},
                "context":{"principal":{"id":"AROAEXAMPLE:i-0123456789abcdef0",
                "arn":"arn:aws:sts::111122223333:assumed-role/app/i-0123456789abcdef0"},"action":"RunInstances",
                "resource":"arn:aws:ec2:eu-west-1:111122223333:instance/*","conditions":{"items":[]}}}""");

        AwsAnswer answer = DecodedMessage.read(inside, SOURCE);

        assertThat(DecodedMessage.isOne(inside)).isTrue();
        assertThat(answer.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(answer.call().action()).hasToString("ec2:RunInstances");
        assertThat(answer.matched()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"DecodedMessage\":\"{\\\"allowed\\\":fal\"}",
                "{\"DecodedMessage\":\"[]\"}",
                "{\"allowed\":false,\"context\":{}}",
                "{\"allowed\":false,\"context\":{\"action\":\"RunInstances\"}}",
                "{\"context\":{\"action\":\"ec2:RunInstances\"}}"
            })
    void whatSaysTooLittleIsNoAnswer(String text) throws Exception {
        JsonObject object = read(text);

        assertThatThrownBy(() -> DecodedMessage.read(object, SOURCE)).isInstanceOf(AnswerException.class);
    }

    @Test
    void theAccessTroubleshooterTellsEachEvaluationWithItsLayer() throws Exception {
        JsonObject exhibit = resource("authorization-details.json");

        List<AwsAnswer> answers = AccessTroubleshooter.read(exhibit, SOURCE);

        assertThat(AccessTroubleshooter.isOne(exhibit)).isTrue();
        assertThat(answers).extracting(AwsAnswer::decision).containsExactly(Decision.ALLOWED, Decision.EXPLICIT_DENY);
        AwsAnswer denied = answers.get(1);
        assertThat(denied.layer()).contains(PolicyType.SCP);
        assertThat(denied.call().action()).hasToString("iam:PassRole");
        assertThat(denied.call().time()).isEqualTo(Optional.of(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(denied.matched().get(1).attachedTo())
                .containsExactly("arn:aws:organizations::444455556666:ou/o-example1234/ou-ab12-example1");
        assertThat(denied.context())
                .containsEntry("aws:MultiFactorAuthPresent", List.of("false"))
                .containsEntry("iam:PassedToService", List.of("ec2.amazonaws.com"));
        assertThat(denied.source().pointer()).isEqualTo("/evaluations/1");
        assertThat(answers.getFirst().context()).doesNotContainKey("iam:PassedToService");
    }

    private static JsonObject resource(String name) throws IOException, JsonException {
        try (var in = AwsAnswerTest.class.getResourceAsStream(name)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static JsonObject read(String text) throws JsonException {
        return JsonReader.read(text).asObject().orElseThrow();
    }
}
