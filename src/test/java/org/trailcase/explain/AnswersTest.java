package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.answer.AwsAnswer;

class AnswersTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String DORA = "arn:aws:iam::111122223333:user/dora";
    private static final String ENCODED =
            "You are not authorized to perform this operation. Encoded authorization failure message: abcDEF-123_xyz";
    private static final String WITH_ID = "User: " + DORA + " is not authorized to perform: iam:CreateUser on resource: *"
            + " because no identity-based policy allows the iam:CreateUser action. Go to https://console.example/"
            + "#/authorization-details/example1a2b for complete details, or call the GetRequestAuthorizationDetails API"
            + " with the following authorization id: example1a2b";

    @Test
    void anAnswerIsAboutTheEventThatTheExaminerNames() throws Exception {
        Event event = run("e1", ENCODED);
        AwsAnswer answer = decoded(AwsAnswer.Decision.IMPLICIT_DENY, Map.of()).about(List.of("e1"));

        Answers answers = Answers.of(CATALOG, List.of(answer), _ -> Stream.of());

        assertThat(answers.about(event)).map(Answered::how).contains(Answered.How.TOLD);
        assertThat(answers.about(run("e2", ENCODED))).isEmpty();
        assertThat(answers.unlinked()).isEmpty();
    }

    @Test
    void anAnswerIsAboutTheOneEncodedDenialThatFits() throws Exception {
        Event fitting = run("e1", ENCODED);
        Event plain = run("e2", "You are not authorized to perform this operation.");
        Event other = event("e3", "ec2", "StopInstances", ENCODED);
        AwsAnswer answer = decoded(AwsAnswer.Decision.IMPLICIT_DENY, Map.of());

        Answers answers = Answers.of(CATALOG, List.of(answer), _ -> Stream.of(plain, other, fitting));

        assertThat(answers.about(fitting)).map(Answered::how).contains(Answered.How.FITS);
        assertThat(answers.about(plain)).isEmpty();
    }

    @Test
    void anAnswerThatSeveralDenialsFitIsAboutNone() throws Exception {
        Event one = run("e1", ENCODED);
        Event two = run("e2", ENCODED);
        AwsAnswer answer = decoded(AwsAnswer.Decision.IMPLICIT_DENY, Map.of());

        Answers answers = Answers.of(CATALOG, List.of(answer), _ -> Stream.of(one, two));

        assertThat(answers.about(one)).isEmpty();
        assertThat(answers.unlinked())
                .singleElement()
                .extracting(Unlinked::why)
                .asString()
                .startsWith("Several denied calls");
    }

    @Test
    void theAuthorizationIdInTheNameOfTheFileDecides() throws Exception {
        Event event = event("e1", "iam", "CreateUser", WITH_ID);
        AwsAnswer answer = new AwsAnswer(
                AwsAnswer.Form.ACCESS_TROUBLESHOOTER,
                call("iam:CreateUser", "*"),
                AwsAnswer.Decision.EXPLICIT_DENY,
                Optional.of(PolicyType.SCP),
                List.of(),
                List.of(),
                Map.of(),
                new AwsAnswer.Source("answers/example1a2b.json", "00", ""));

        Explanation why = explain("[]", Answers.of(CATALOG, List.of(answer), _ -> Stream.of(event)), event);

        assertThat(why.answered()).map(Answered::how).contains(Answered.How.AUTHORIZATION_ID);
        assertThat(why.stated()).flatMap(Denial::layer).contains(PolicyType.SCP);
        assertThat(why.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
    }

    @Test
    void theAnswerDecidesWhereTheEvidenceDoesNot() throws Exception {
        Event event = run("e1", ENCODED);
        String statement = allow("ec2:RunInstances", "{\"StringEquals\":{\"ec2:InstanceType\":\"t3.micro\"}}");
        AwsAnswer answer = decoded(
                        AwsAnswer.Decision.IMPLICIT_DENY, Map.of("ec2:InstanceType", List.of("p4d.24xlarge")))
                .about(List.of("e1"));

        Explanation before = explain(statement, Answers.NONE, event);
        Explanation after = explain(statement, Answers.of(CATALOG, List.of(answer), _ -> Stream.of()), event);

        assertThat(before.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(after.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
        assertThat(after.evaluation().orElseThrow().decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(after.evaluation().orElseThrow().unknown()).isEmpty();
    }

    @Test
    void anAnswerThatContradictsThePoliciesIsAConflict() throws Exception {
        Event event = run("e1", ENCODED);
        String statement = "{\"Effect\":\"Deny\",\"Action\":\"ec2:*\",\"Resource\":\"*\"}";
        AwsAnswer answer = decoded(AwsAnswer.Decision.IMPLICIT_DENY, Map.of()).about(List.of("e1"));

        Explanation why = explain(statement, Answers.of(CATALOG, List.of(answer), _ -> Stream.of()), event);

        assertThat(why.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(why.stated()).map(Denial::kind).contains(Denial.Kind.IMPLICIT);
        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.EXPLICIT_DENY);
    }

    @Test
    void anExplicitDenyByALayerThatIsNotInEvidenceIsNoConflict() throws Exception {
        Event event = run("e1", ENCODED);
        AwsAnswer answer = decoded(AwsAnswer.Decision.EXPLICIT_DENY, Map.of()).about(List.of("e1"));

        Explanation why = explain(
                allow("ec2:*", "{}"), Answers.of(CATALOG, List.of(answer), _ -> Stream.of()), event);

        assertThat(why.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
    }

    private static String allow(String action, String condition) {
        return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\",\"Condition\":%s}".formatted(action, condition);
    }

    private static AwsAnswer decoded(AwsAnswer.Decision decision, Map<String, List<String>> keys) {
        return new AwsAnswer(
                AwsAnswer.Form.DECODED_MESSAGE,
                call("ec2:RunInstances", "arn:aws:ec2:eu-west-1:111122223333:instance/*"),
                decision,
                Optional.empty(),
                List.of(),
                List.of(),
                keys,
                new AwsAnswer.Source("decoded.json", "00", ""));
    }

    private static AwsAnswer.Call call(String action, String resource) {
        return new AwsAnswer.Call(
                Optional.of(DORA),
                Optional.empty(),
                ActionName.parse(action).orElseThrow(),
                Optional.of(resource),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Event run(String id, String message) throws Exception {
        return event(id, "ec2", "RunInstances", message);
    }

    private static Event event(String id, String service, String name, String message) throws Exception {
        String text =
                """
                {"eventID":"%s","eventTime":"2026-03-01T12:00:00Z","eventType":"AwsApiCall","awsRegion":"eu-west-1",
                "sourceIPAddress":"203.0.113.5","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser",
                "arn":"%s","accountId":"111122223333","userName":"dora"},"eventSource":"%s.amazonaws.com",
                "eventName":"%s","errorCode":"Client.UnauthorizedOperation","errorMessage":"%s"}"""
                        .formatted(id, DORA, service, name, message);
        return Event.read(JsonReader.read(text).asObject().orElseThrow());
    }

    private static Explanation explain(String statement, Answers answers, Event event) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":" + statement + "}";
        PolicyHolder dora = new PolicyHolder(
                PolicyHolder.Kind.USER,
                new PolicyHolder.Identity(DORA, "dora", "/", "AIDADORA"),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy("inline", text, "/0")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/0");
        AccountSnapshot snapshot = new AccountSnapshot(
                new SnapshotOrigin(
                        "export.json", "00", Instant.parse("2026-03-01T00:00:00Z"), SnapshotOrigin.AsOfFrom.FILE_NAME),
                "111122223333",
                Set.of(AccountSnapshot.Section.values()),
                List.of(dora),
                List.of());
        return new Explainer(CATALOG, PolicyHistory.of(List.of(snapshot), List.of(), Calls.WHOLE_MONTH), IssuedSessions.NONE, answers).explain(event);
    }
}
