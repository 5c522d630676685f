package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;

class ExplainerTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String EVERYTHING = statement("Allow", "*", "*");
    private static final String IN_AN_SCP = "with an explicit deny in a service control policy";

    private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    with an explicit deny in a service control policy                          | EXPLICIT_DENY
                    because no service control policy allows the iam:ListUsers action          | IMPLICIT_DENY
                    with an explicit deny in an identity-based policy                          | CONFLICT
                    because no identity-based policy allows the iam:ListUsers action           | CONFLICT
                    because no permissions boundary allows the iam:ListUsers action            | CONFLICT
                    because no session policy allows the iam:ListUsers action                  | IMPLICIT_DENY
                    """)
    void awsWordsOutrankAnAllowWhereTheLayerTheyNameIsNotInEvidence(String cause, Verdict verdict) throws Exception {
        Explanation why = explain(EVERYTHING, denied("ListUsers", "iam:ListUsers", cause));

        assertThat(why.verdict()).isEqualTo(verdict);
        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void anAllowDecidesNothingWhereALayerThatIsNotInEvidenceDenied() throws Exception {
        Explanation why = explain(EVERYTHING, denied("ListUsers", "iam:ListUsers", IN_AN_SCP));

        assertThat(why.evaluation().orElseThrow().decidedBy()).isEmpty();
        assertThat(why.evaluation().orElseThrow().layers())
                .filteredOn(layer -> layer.policyType() == PolicyType.IDENTITY)
                .singleElement()
                .matches(layer -> layer.state() == LayerState.ALLOWS);
        assertThat(Cause.sentence(why))
                .isEqualTo("An explicit deny in the service control policy that no policy in evidence shows.");
    }

    @Test
    void theActionThatWasNotAllowedDecidesAboutACallThatNeedsTwo() throws Exception {
        Event copy = event(
                """
                "eventSource":"s3.amazonaws.com","eventName":"CopyObject","errorCode":"AccessDenied","errorMessage":"Access Denied",
                "requestParameters":{"bucketName":"to","key":"k","x-amz-copy-source":"from/k"}
                """);

        Explanation reading = explain(statement("Allow", "s3:GetObject", "*"), copy);
        Explanation writing = explain(statement("Allow", "s3:PutObject", "*"), copy);

        assertThat(reading.evaluated().orElseThrow().action().text()).isEqualTo("s3:PutObject");
        assertThat(writing.evaluated().orElseThrow().action().text()).isEqualTo("s3:GetObject");
        assertThat(List.of(reading, writing)).allSatisfy(why -> {
            assertThat(why.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
            assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.IMPLICIT_DENY);
        });
    }

    @Test
    void whoeverChangesHisOwnPoliciesIsJudgedByThoseBefore() throws Exception {
        Event change = event(
                """
                "eventSource":"iam.amazonaws.com","eventName":"PutUserPolicy",
                "requestParameters":{"userName":"dora","policyName":"all","policyDocument":"{}"}
                """);

        Explanation why = explain(EVERYTHING, change);

        assertThat(why.evaluation().orElseThrow().decidedBy()).singleElement().matches(finding -> finding.policy()
                .name()
                .equals("inline"));
    }

    @Test
    void aCallOnAnObjectIsNotJudgedByTheBucketThatTheRecordListsBesides() throws Exception {
        Event read = event(
                """
                "eventSource":"s3.amazonaws.com","eventName":"GetObject","requestParameters":{"bucketName":"b","key":"k"},
                "resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::b/k"},
                {"accountId":"111122223333","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::b"}]
                """);

        Explanation why = explain(statement("Allow", "s3:GetObject", "arn:aws:s3:::b/*"), read);

        assertThat(why.evaluated().orElseThrow().request().resources())
                .extracting(RequestedResource::described)
                .containsExactly("arn:aws:s3:::b/k");
        assertThat(why.evaluation().orElseThrow().decidedBy()).hasSize(1);
    }

    @Test
    void nothingIsDecidedAboutACallerWhoIsNotRecorded() throws Exception {
        Event nobody = Event.read(JsonReader.read(
                        """
                        {"eventID":"e2","eventTime":"2026-03-01T12:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser",
                        "recipientAccountId":"111122223333","requestParameters":{"userName":"x"}}""")
                .asObject()
                .orElseThrow());

        Explanation why = explain(EVERYTHING, nobody);

        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.UNDETERMINED);
        assertThat(why.verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aChangeOfWhichTheRequestIsNotRecordedConcernsTheKindThatItsNameTells() throws Exception {
        Event ofRoles = change("PutRolePolicy");
        Event ofUsers = change("PutUserPolicy");

        assertThat(explain(EVERYTHING, read(), ofRoles).evaluation().orElseThrow().decision())
                .isEqualTo(Decision.ALLOWED);
        assertThat(explain(EVERYTHING, read(), ofUsers).evaluation().orElseThrow().decision())
                .isEqualTo(Decision.UNDETERMINED);
    }

    @Test
    void everyExplanationShowsSevenLayersAlsoOfWhatGoesAlongWithTakingARoleOn() throws Exception {
        Event tagged = denied("AssumeRole", "sts:TagSession", "because no role trust policy allows the sts:TagSession action");

        Explanation why = explain(EVERYTHING, tagged);

        assertThat(ShownLayers.of(why.evaluation().orElseThrow()))
                .extracting(layer -> layer.policyType().word())
                .containsExactly(
                        "rcp", "scp", "vpc-endpoint", "trust", "permissions-boundary", "session", "identity");
    }

    @Test
    void aSuccessIsExplainedOnlyByLayersThatCanAllow() throws Exception {
        Event list = event(
                """
                "eventSource":"s3.amazonaws.com","eventName":"ListObjects","requestParameters":{"bucketName":"b"}
                """);

        Explanation allowedElsewhere = explain(statement("Allow", "sqs:*", "*"), list);
        Explanation denied = explain(statement("Deny", "s3:*", "*"), list);

        assertThat(allowedElsewhere.likelyCauses())
                .anyMatch(cause -> cause.contains("layer that is not in evidence") && cause.endsWith(": resource-based policy."))
                .noneMatch(cause -> cause.contains("control policy"));
        assertThat(denied.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(denied.likelyCauses()).noneMatch(cause -> cause.contains("layer"));
    }

    private static Event read() throws Exception {
        return event(
                """
                "eventSource":"iam.amazonaws.com","eventName":"ListUsers","requestParameters":{}""");
    }

    private static Event change(String name) throws Exception {
        return event(
                """
                "eventSource":"iam.amazonaws.com","eventName":"%s","requestParameters":null"""
                        .formatted(name));
    }

    private static Explanation explain(String statement, Event... events) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":" + statement + "}";
        PolicyHolder dora = new PolicyHolder(
                PolicyHolder.Kind.USER,
                new PolicyHolder.Identity("arn:aws:iam::111122223333:user/dora", "dora", "/", "AIDADORA"),
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
                new SnapshotOrigin("export.json", "00", AS_OF, SnapshotOrigin.AsOfFrom.FILE_NAME),
                "111122223333",
                Set.of(AccountSnapshot.Section.values()),
                List.of(dora),
                List.of());
        return new Explainer(CATALOG, PolicyHistory.of(List.of(snapshot), Arrays.stream(events).map(Calls::recorded).toList(), Calls.WHOLE_MONTH)).explain(events[0]);
    }

    private static Event denied(String name, String action, String cause) throws Exception {
        return event(
                """
                "eventSource":"%s.amazonaws.com","eventName":"%s","errorCode":"AccessDenied","requestParameters":{},
                "errorMessage":"User: arn:aws:iam::111122223333:user/dora is not authorized to perform: %s on resource: * %s"
                """
                        .formatted(action.split(":")[0], name, action, cause));
    }

    private static Event event(String members) throws Exception {
        String text =
                """
                {"eventID":"e%d","eventTime":"2026-03-01T12:00:00Z","eventType":"AwsApiCall","awsRegion":"us-east-1",
                "sourceIPAddress":"203.0.113.5","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser",
                "arn":"arn:aws:iam::111122223333:user/dora","accountId":"111122223333","userName":"dora"},%s}"""
                        .formatted(members.hashCode(), members);
        return Event.read(JsonReader.read(text).asObject().orElseThrow());
    }

    private static String statement(String effect, String action, String resource) {
        return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"}".formatted(effect, action, resource);
    }
}
