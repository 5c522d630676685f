package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

/// What an explanation says of its own limits, and of what it can still conclude.
class RemarksTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String EDGE = "arn:aws:iam::111122223333:policy/edge";
    private static final String DELETED = "The role of this session was deleted before the call, by DeleteRole";

    @Test
    void aSessionOfARoleThatWasDeletedMeanwhileIsRemarkedOn() {
        Explanation why = explain(
                List.of(),
                session("2026-03-10T10:00:00Z"),
                Calls.iam("2026-03-10T09:00:00Z", "DeleteRole", "\"roleName\":\"app\""));

        assertThat(why.remarks()).anySatisfy(remark -> assertThat(remark)
                .startsWith(DELETED + " at 2026-03-10T09:00:00Z (event DeleteRole 2026-03-10T09:00:00Z)"));
    }

    @Test
    void aRoleThatWasMadeAgainOrIsDeletedLaterIsNot() {
        Recorded deleted = Calls.iam("2026-03-10T09:00:00Z", "DeleteRole", "\"roleName\":\"app\"");
        Recorded made = Calls.iam("2026-03-10T09:30:00Z", "CreateRole", "\"roleName\":\"app\"");

        assertThat(explain(List.of(), session("2026-03-10T10:00:00Z"), deleted, made).remarks())
                .noneMatch(remark -> remark.startsWith(DELETED));
        assertThat(explain(List.of(), session("2026-03-10T08:00:00Z"), deleted).remarks())
                .noneMatch(remark -> remark.startsWith(DELETED));
    }

    @Test
    void aTrustInAnAccountAloneNeedsTheCallersOwnPolicies() {
        Explanation why = explain(List.of(trusting("arn:aws:iam::444455556666:root")), assumed());

        assertThat(why.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(why.remarks())
                .contains("The role's trust policy names the account 444455556666 and not the caller: the caller's own policies"
                        + " have to allow sts:AssumeRole as well, and the evidence does not show that they do.");
    }

    @Test
    void aTrustInTheCallerHimselfHasNoSuchRemark() {
        assertThat(explain(List.of(trusting("arn:aws:iam::444455556666:user/eve")), assumed()).remarks())
                .noneMatch(remark -> remark.contains("and not the caller"));
    }

    @Test
    void ofASuccessTheOnlyStatementThatCanHaveAllowedItIsNamed() {
        PolicyHolder dora = user(
                statement("s3:ListAllMyBuckets", ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}"),
                Optional.empty());
        PolicyHolder two = user(
                statement("s3:ListAllMyBuckets", ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-a1b2c3d4e5\"}}") + ","
                        + statement("s3:*", ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-b1b2c3d4e5\"}}"),
                Optional.empty());

        assertThat(Cause.sentence(explain(List.of(dora), listed(""))))
                .isEqualTo("The call succeeded, and statement 0 of inline is the only statement that can have allowed"
                        + " s3:ListAllMyBuckets.");
        assertThat(Cause.sentence(explain(List.of(two), listed(""))))
                .isEqualTo("The call succeeded; no statement in evidence is known to have allowed s3:ListAllMyBuckets.");
    }

    @Test
    void aCauseNamesTheLayersWhoseConsentWasLackingAndNoOthers() {
        PolicyHolder bounded = user(statement("*", ""), Optional.of(EDGE));

        Cause cause = Cause.of(explain(List.of(bounded), event("user/dora", "2026-03-10T10:00:00Z", """
                "eventSource":"s3.amazonaws.com","eventName":"GetBucketPolicy","errorCode":"AccessDenied",
                "errorMessage":"Access Denied","requestParameters":{"bucketName":"b"}"""),
                Calls.call("s3", "10T09:00:00", "CreateBucket", "{\"bucketName\":\"b\"}", "null")));

        assertThat(cause.basis().words()).isEqualTo("No Allow in the permissions boundary");
    }

    private static Explanation explain(List<PolicyHolder> holders, Event event, Recorded... calls) {
        AccountSnapshot snapshot = new AccountSnapshot(
                new SnapshotOrigin("export.json", "00", Instant.parse("2026-03-02T00:00:00Z"), SnapshotOrigin.AsOfFrom.FILE_NAME),
                Calls.ACCOUNT,
                EnumSet.allOf(AccountSnapshot.Section.class),
                holders,
                List.of(new ManagedPolicy(EDGE, "edge", List.of(new ManagedPolicy.Version(
                        "v1", true, new WrittenPolicy("edge", document(statement("ec2:*", "")), "/1"), Optional.empty())))));
        return new Explainer(CATALOG, PolicyHistory.of(List.of(snapshot), Arrays.asList(calls), Calls.WHOLE_MONTH))
                .explain(event);
    }

    private static PolicyHolder user(String statements, Optional<String> boundary) {
        return holder(PolicyHolder.Kind.USER, "user/dora", List.of(new WrittenPolicy("inline", document(statements), "/0")),
                boundary, Optional.empty());
    }

    private static PolicyHolder trusting(String principal) {
        String trust = document("{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"%s\"}}".formatted(principal));
        return holder(PolicyHolder.Kind.ROLE, "role/app", List.of(), Optional.empty(), Optional.of(new WrittenPolicy("trust", trust, "/0")));
    }

    private static PolicyHolder holder(
            PolicyHolder.Kind kind,
            String resource,
            List<WrittenPolicy> inline,
            Optional<String> boundary,
            Optional<WrittenPolicy> trust) {
        String name = resource.substring(resource.indexOf('/') + 1);
        return new PolicyHolder(
                kind,
                new PolicyHolder.Identity("arn:aws:iam::111122223333:" + resource, name, "/", ""),
                Part.all(),
                inline,
                List.of(),
                List.of(),
                boundary,
                trust,
                Map.of(),
                Optional.empty(),
                "/0");
    }

    private static Event session(String time) {
        return Calls.event("""
                {"eventID":"call","eventTime":"%s","eventSource":"s3.amazonaws.com","eventName":"ListBuckets",
                "awsRegion":"us-east-1","recipientAccountId":"111122223333","userIdentity":{"type":"AssumedRole",
                "principalId":"AROAEXAMPLEEXAMPLE11:work","arn":"arn:aws:sts::111122223333:assumed-role/app/work",
                "accountId":"111122223333","sessionContext":{"sessionIssuer":{"type":"Role","arn":"%s",
                "principalId":"AROAEXAMPLEEXAMPLE11","accountId":"111122223333","userName":"app"}}}}""".formatted(time, ROLE));
    }

    private static Event assumed() {
        return Calls.event("""
                {"eventID":"call","eventTime":"2026-03-10T10:00:00Z","eventSource":"sts.amazonaws.com","eventName":"AssumeRole",
                "awsRegion":"us-east-1","recipientAccountId":"111122223333","errorCode":"AccessDenied","errorMessage":"Denied",
                "requestParameters":{"roleArn":"%s","roleSessionName":"x"},"userIdentity":{"type":"IAMUser",
                "arn":"arn:aws:iam::444455556666:user/eve","accountId":"444455556666","userName":"eve"}}""".formatted(ROLE));
    }

    private static Event listed(String more) {
        return event("user/dora", "2026-03-10T10:00:00Z", """
                "eventSource":"s3.amazonaws.com","eventName":"ListBuckets","requestParameters":{}""" + more);
    }

    private static Event event(String who, String time, String members) {
        return Calls.event("""
                {"eventID":"call","eventTime":"%s","awsRegion":"us-east-1","recipientAccountId":"111122223333",
                "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:%s","accountId":"111122223333",
                "userName":"dora"},%s}""".formatted(time, who, members));
    }

    private static String document(String statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(statements);
    }

    private static String statement(String action, String condition) {
        return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"%s}".formatted(action, condition);
    }
}
