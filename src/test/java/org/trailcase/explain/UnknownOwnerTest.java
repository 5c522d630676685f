package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.PolicyType;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Kind;
import org.trailcase.policy.snapshot.OrganizationSnapshot.Node;
import org.trailcase.policy.snapshot.OrganizationSnapshot.OrganizationPolicy;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What a record leaves open about the thing touched is not taken for known.
class UnknownOwnerTest {
    private static final Explainer EXPLAINER = new Explainer(
            Catalog.load(), PolicyHistory.of(List.of(organization()), List.of(), Calls.WHOLE_MONTH));

    @Test
    void ofABucketWhoseOwnerIsNotRecordedTheControlPoliciesAreNotKnown() {
        Explanation why = explain("s3", "GetBucketAcl", "\"bucketName\":\"foreign\"", "");

        assertThat(layer(why, PolicyType.RCP).state()).isEqualTo(LayerState.NOT_IN_EVIDENCE);
        assertThat(why.evaluation().orElseThrow().decidedBy()).isEmpty();
        assertThat(why.remarks()).anyMatch(remark -> remark.contains("is not recorded"));
    }

    @Test
    void ofABucketOfTheSameAccountTheyAre() {
        Explanation why = explain(
                "s3",
                "GetBucketAcl",
                "\"bucketName\":\"own\"",
                ",\"resources\":[{\"ARN\":\"arn:aws:s3:::own\",\"accountId\":\"111122223333\",\"type\":\"AWS::S3::Bucket\"}]");

        assertThat(why.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(layer(why, PolicyType.RCP).state()).isEqualTo(LayerState.DECIDED);
        assertThat(why.remarks()).noneMatch(remark -> remark.contains("own is taken"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    kms, Decrypt,  NOT_IN_EVIDENCE
                    kms, ListKeys, NOT_APPLICABLE
                    ec2, StopInstances, NOT_APPLICABLE
                    """)
    void aResourceThatIsNotRecordedIsNotTakenForNone(String service, String name, LayerState state) {
        assertThat(layer(explain(service, name, "", ""), PolicyType.RESOURCE).state()).isEqualTo(state);
    }

    private static LayerResult layer(Explanation why, PolicyType type) {
        return why.evaluation().orElseThrow().layers().stream()
                .filter(layer -> layer.policyType() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Explanation explain(String service, String name, String parameters, String more) {
        return EXPLAINER.explain(Calls.event(
                """
                {"eventTime":"2026-03-12T09:00:00Z","eventSource":"%s.amazonaws.com","eventName":"%s","eventID":"call",\
                "eventType":"AwsApiCall","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.5",\
                "recipientAccountId":"111122223333","requestParameters":{%s},"userIdentity":{"type":"IAMUser",\
                "arn":"arn:aws:iam::111122223333:user/ana","accountId":"111122223333","userName":"ana"}%s}"""
                        .formatted(service, name, parameters, more)));
    }

    private static OrganizationSnapshot organization() {
        String deny = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        return new OrganizationSnapshot(
                new SnapshotOrigin(
                        "tree.json", "00", Instant.parse("2026-03-10T00:00:00Z"), SnapshotOrigin.AsOfFrom.EXAMINER),
                Optional.of("o-acme"),
                Optional.of("999900001111"),
                List.of(
                        new Node("r-acme", Kind.ROOT, "Root", Optional.empty(), Map.of(PolicyType.RCP, List.of("p-no"))),
                        new Node(
                                Calls.ACCOUNT,
                                Kind.ACCOUNT,
                                "Work",
                                Optional.of("r-acme"),
                                Map.of(PolicyType.RCP, List.of()))),
                List.of(new OrganizationPolicy(
                        "p-no", "", "no", PolicyType.RCP, false, Optional.of(new WrittenPolicy("no", deny, "/0")))));
    }
}
