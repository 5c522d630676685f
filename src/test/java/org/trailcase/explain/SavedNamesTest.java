package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.Layers;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;
import org.trailcase.trail.Recorded;

/// A policy that hangs on a resource means whoever had a name when it was saved.
class SavedNamesTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String BEN = "arn:aws:iam::111122223333:user/ben";
    private static final String FIRST = "AIDAEXAMPLEBEN000001";
    private static final String SECOND = "AIDAEXAMPLEBEN000002";
    private static final List<Recorded> MADE = List.of(
            created("06:00", FIRST),
            Calls.call("s3", "10T06:10:00", "CreateBucket", "{\"bucketName\":\"data\"}", "null"),
            saved("06:20"),
            Calls.iam(
                    "2026-03-10T06:30:00Z",
                    "CreateRole",
                    "\"roleName\":\"app\",\"assumeRolePolicyDocument\":" + Layers.quoted(policy("sts:AssumeRole", "")),
                    ",\"responseElements\":{\"role\":{\"arn\":\"arn:aws:iam::111122223333:role/app\",\"roleId\":\"AROAEXAMPLEAPP000001\"}}"));
    private static final List<Recorded> ANEW = List.of(
            Calls.iam("2026-03-10T08:00:00Z", "DeleteUser", "\"userName\":\"ben\""), created("09:00", SECOND));
    private static final List<Recorded> RENAMED = List.of(
            Calls.iam("2026-03-10T08:00:00Z", "UpdateUser", "\"userName\":\"ben\",\"newUserName\":\"benno\""));

    @ParameterizedTest
    @CsvSource(textBlock = """
            GetObject,  07:00, AIDAEXAMPLEBEN000001, ALLOWED
            GetObject,  10:00, AIDAEXAMPLEBEN000002, IMPLICIT_DENY
            GetObject,  12:00, AIDAEXAMPLEBEN000002, ALLOWED
            AssumeRole, 07:00, AIDAEXAMPLEBEN000001, ALLOWED
            AssumeRole, 10:00, AIDAEXAMPLEBEN000002, IMPLICIT_DENY
            """)
    void whoeverWasMadeAnewIsNotMeantUntilThePolicyIsSavedAgain(
            String name, String time, String id, Verdict verdict) {
        Explainer explainer = explainer(List.of(), ANEW, List.of(saved("11:00")));
        Event call = call(name, time, "ben", id, verdict == Verdict.ALLOWED ? "" : ",\"errorCode\":\"AccessDenied\"");

        Explanation why = explainer.explain(call);

        assertThat(why.verdict()).isEqualTo(verdict);
        assertThat(why.remarks().stream().anyMatch(remark -> remark.contains("meant another (" + FIRST + ")")))
                .isEqualTo(verdict == Verdict.IMPLICIT_DENY);
        assertThat(explainer.cause(call)).isEqualTo(Cause.of(why));
    }

    @Test
    void whoeverMovesToAnotherPathIsStillMeant() {
        List<Recorded> moved = List.of(
                Calls.iam("2026-03-10T08:00:00Z", "UpdateUser", "\"userName\":\"ben\",\"newPath\":\"/staff/\""));
        Event read = call("GetObject", "10:00", "staff/ben", FIRST, "");

        assertThat(explainer(List.of(), moved, List.of()).explain(read).verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void oneStatementThatIsAddedLaterDoesNotSaveTheOthersAgain() {
        String function = "arn:aws:lambda:us-west-2:111122223333:function:job";
        List<Recorded> granted = List.of(
                Calls.call("lambda", "10T06:40:00", "CreateFunction20150331", "{\"functionName\":\"job\"}", "null"),
                permitted("06:50", "a", BEN));
        List<Recorded> anew = new ArrayList<>(granted);
        anew.addAll(ANEW);
        Event invoked = Calls.event(
                """
                {"eventTime":"2026-03-10T12:00:00Z","eventSource":"lambda.amazonaws.com","eventName":"Invoke","eventID":"call",\
                "eventType":"AwsApiCall","awsRegion":"us-west-2","recipientAccountId":"111122223333","errorCode":"AccessDenied",\
                "requestParameters":{"functionName":"%s"},"resources":[{"accountId":"111122223333","ARN":"%s"}],"userIdentity":{\
                "type":"IAMUser","principalId":"%s","arn":"%s","accountId":"111122223333","userName":"ben"}}"""
                        .formatted(function, function, SECOND, BEN));

        assertThat(explainer(List.of(), anew, List.of()).explain(invoked).verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
        assertThat(explainer(List.of(), anew, List.of(permitted("11:00", "b", "444455556666"))).explain(invoked).verdict())
                .isEqualTo(Verdict.IMPLICIT_DENY);
        assertThat(explainer(List.of(), anew, List.of(permitted("11:00", "b", BEN))).explain(invoked).verdict())
                .isEqualTo(Verdict.CONFLICT);
    }

    private static Recorded permitted(String time, String sid, String principal) {
        return Calls.call(
                "lambda",
                "10T" + time + ":00",
                "AddPermission20150331v2",
                "{\"functionName\":\"job\",\"statementId\":\"%s\",\"action\":\"lambda:InvokeFunction\",\"principal\":\"%s\"}"
                        .formatted(sid, principal),
                "null");
    }

    @Test
    void manyCallsAreNotTakenForOneAnotherAcrossTheTimeWhenTheNameChangedHands() {
        Explainer explainer = explainer(List.of(), ANEW, List.of());

        Cause before = explainer.cause(call("GetObject", "07:00", "ben", FIRST, ""));
        Cause after = explainer.cause(call("GetObject", "10:00", "ben", SECOND, ",\"errorCode\":\"AccessDenied\""));

        assertThat(before.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(after.verdict()).isEqualTo(Verdict.IMPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GetObject,  07:00, ben
            GetObject,  10:00, benno
            AssumeRole, 07:00, ben
            AssumeRole, 10:00, benno
            """)
    void whoeverWasRenamedIsStillMeant(String name, String time, String called) {
        Explainer explainer = explainer(List.of(), RENAMED, List.of());
        Event call = call(name, time, called, FIRST, "");

        Explanation why = explainer.explain(call);

        assertThat(why.verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(why.remarks().stream().anyMatch(remark -> remark.contains("is called")))
                .isEqualTo(called.equals("benno"));
        assertThat(explainer.cause(call)).isEqualTo(Cause.of(why));
    }

    @Test
    void whoeverTookTheNameOfOneThatWasRenamedIsNotMeant() {
        Explainer explainer = explainer(List.of(), RENAMED, List.of(created("09:00", SECOND)));

        assertThat(explainer.explain(call("GetObject", "10:00", "ben", SECOND, ",\"errorCode\":\"AccessDenied\"")).verdict())
                .isEqualTo(Verdict.IMPLICIT_DENY);
        assertThat(explainer.explain(call("GetObject", "10:00", "benno", FIRST, "")).verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whereNothingShowsAnotherOneOfTheNameItMeansWhoeverHasIt() {
        Explainer explainer = new Explainer(
                CATALOG,
                PolicyHistory.of(
                        List.of(), List.of(MADE.get(1), MADE.get(2), created("09:00", SECOND)), Calls.WHOLE_MONTH));

        assertThat(explainer.explain(call("GetObject", "10:00", "ben", SECOND, "")).verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void anExportThatWritesTheNameLaterShowsThatItWasSavedAgain() {
        Explainer explainer = explainer(List.of(trustShown("12:00")), ANEW, List.of());

        assertThat(explainer.explain(call("AssumeRole", "10:00", "ben", SECOND, ",\"errorCode\":\"AccessDenied\"")).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(explainer.explain(call("AssumeRole", "13:00", "ben", SECOND, "")).verdict())
                .isEqualTo(Verdict.ALLOWED);
    }

    private static Explainer explainer(List<AccountSnapshot> shown, List<Recorded> then, List<Recorded> later) {
        List<Recorded> calls = new ArrayList<>(MADE);
        calls.addAll(then);
        calls.addAll(later);
        return new Explainer(CATALOG, PolicyHistory.of(shown, calls, Calls.WHOLE_MONTH));
    }

    private static AccountSnapshot trustShown(String time) {
        PolicyHolder role = new PolicyHolder(
                PolicyHolder.Kind.ROLE,
                new PolicyHolder.Identity("arn:aws:iam::111122223333:role/app", "app", "/", "AROAEXAMPLEAPP000001"),
                Set.of(PolicyHolder.Part.TRUST),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new WrittenPolicy("trust policy", policy("sts:AssumeRole", ""), "/0")),
                Map.of(),
                Optional.empty(),
                "/0");
        Instant asOf = Instant.parse("2026-03-10T" + time + ":00Z");
        return new AccountSnapshot(
                new SnapshotOrigin("role.json", "00", asOf, SnapshotOrigin.AsOfFrom.EXAMINER),
                Calls.ACCOUNT,
                EnumSet.noneOf(AccountSnapshot.Section.class),
                List.of(role),
                List.of());
    }

    private static Recorded created(String time, String id) {
        return Calls.iam(
                "2026-03-10T" + time + ":00Z",
                "CreateUser",
                "\"userName\":\"ben\"",
                ",\"responseElements\":{\"user\":{\"arn\":\"%s\",\"userId\":\"%s\"}}".formatted(BEN, id));
    }

    private static Recorded saved(String time) {
        return Calls.call(
                "s3",
                "10T" + time + ":00",
                "PutBucketPolicy",
                "{\"bucketName\":\"data\",\"bucketPolicy\":%s}".formatted(policy("s3:GetObject", "arn:aws:s3:::data/*")),
                "null");
    }

    private static String policy(String action, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"%s\"%s}]}"
                .formatted(BEN, action, resource.isEmpty() ? "" : ",\"Resource\":\"" + resource + "\"");
    }

    private static Event call(String name, String time, String user, String id, String more) {
        boolean reading = name.equals("GetObject");
        return Calls.event(
                """
                {"eventTime":"2026-03-10T%s:00Z","eventSource":"%s.amazonaws.com","eventName":"%s","eventID":"call",\
                "eventType":"AwsApiCall","awsRegion":"us-west-2","sourceIPAddress":"203.0.113.5",\
                "recipientAccountId":"111122223333","requestParameters":%s,\
                "resources":[%s{"accountId":"111122223333","type":"%s","ARN":"%s"}],"userIdentity":{"type":"IAMUser",\
                "principalId":"%s","arn":"arn:aws:iam::111122223333:user/%s","accountId":"111122223333","userName":"%s"}%s}"""
                        .formatted(
                                time,
                                reading ? "s3" : "sts",
                                name,
                                reading
                                        ? "{\"bucketName\":\"data\",\"key\":\"k\"}"
                                        : "{\"roleArn\":\"arn:aws:iam::111122223333:role/app\",\"roleSessionName\":\"s\"}",
                                reading ? "{\"type\":\"AWS::S3::Object\",\"ARN\":\"arn:aws:s3:::data/k\"}," : "",
                                reading ? "AWS::S3::Bucket" : "AWS::IAM::Role",
                                reading ? "arn:aws:s3:::data" : "arn:aws:iam::111122223333:role/app",
                                id,
                                user,
                                user,
                                more));
    }
}
