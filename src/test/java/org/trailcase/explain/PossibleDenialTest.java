package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.trail.Recorded;

/// AWS speaks of an explicit deny, and of the one in evidence it is not certain that it was in force.
class PossibleDenialTest {
    private static final Recorded PUT = Calls.iam(
            "2026-03-12T07:10:00Z",
            "PutUserPolicy",
            "\"userName\":\"ana\",\"policyName\":\"own\",\"policyDocument\":\"{\\\"Statement\\\":{\\\"Sid\\\":\\\"OwnDeny\\\",\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:*\\\",\\\"Resource\\\":\\\"*\\\"}}\"");

    @Test
    void aDenyThatMayHaveBeenTakenAwayIsNamedAsThePossibleOne() {
        Recorded unnamed = Calls.iam("2026-03-12T08:00:00Z", "DeleteUserPolicy", "");

        Explanation why = denied(PUT, unnamed);

        assertThat(why.verdict()).isEqualTo(Verdict.EXPLICIT_DENY);
        assertThat(Cause.sentence(why))
                .isEqualTo("An explicit deny in the identity-based policy: perhaps Statement OwnDeny of own denied s3:ListAllMyBuckets.");
        assertThat(Cause.of(why).basis()).isInstanceOfSatisfying(Basis.Statements.class, basis ->
                assertThat(basis.statements()).singleElement().satisfies(one -> assertThat(one.sure()).isFalse()));
        assertThat(Agreement.of(why)).isNotEqualTo(Agreement.AGREES);
    }

    @Test
    void aDenyThatWasCertainlyInForceDecides() {
        Explanation why = denied(PUT);

        assertThat(Cause.sentence(why)).isEqualTo("Statement OwnDeny of own denied s3:ListAllMyBuckets.");
        assertThat(Agreement.of(why)).isEqualTo(Agreement.AGREES);
    }

    @Test
    void thatTheEvidenceCertainlyHoldsNoneIsAContradiction() {
        assertThat(denied().verdict()).isEqualTo(Verdict.CONFLICT);
    }

    private static Explanation denied(Recorded... changes) {
        Recorded made = Calls.iam("2026-03-12T07:00:00Z", "CreateUser", "\"userName\":\"ana\"");
        PolicyHistory history = PolicyHistory.of(
                List.of(), Stream.concat(Stream.of(made), Stream.of(changes)).toList(), Calls.WHOLE_MONTH);
        return new Explainer(Catalog.load(), history)
                .explain(Calls.event(
                        """
                        {"eventTime":"2026-03-12T09:00:00Z","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","eventID":"call",\
                        "eventType":"AwsApiCall","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.5",\
                        "recipientAccountId":"111122223333","errorCode":"AccessDenied","errorMessage":"User: \
                        arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:ListAllMyBuckets with an explicit deny in an \
                        identity-based policy","userIdentity":{"type":"IAMUser",\
                        "arn":"arn:aws:iam::111122223333:user/ana","accountId":"111122223333","userName":"ana"}}"""));
    }
}
