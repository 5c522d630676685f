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
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;

/// The root user: what a session of AssumeRoot may do, and that it assumes no role.
class RootUserTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String TASK = "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy";
    private static final String ASSUME_ROOT =
            """
            'eventSource':'sts.amazonaws.com','eventName':'AssumeRoot','userIdentity':{'type':'IAMUser','arn':'arn:aws:iam::999900001111:user/admin'},
            'recipientAccountId':'999900001111','requestParameters':{'targetPrincipal':'111122223333','taskPolicyArn':{'arn':'%s'}},
            'responseElements':{'credentials':{'accessKeyId':'ASIAEXAMPLEROOT00001'}}"""
                    .formatted(TASK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    true | true  | s3.DeleteBucketPolicy | ALLOWED
                    true | true  | iam.CreateUser        | IMPLICIT_DENY
                    true | false | s3.DeleteBucketPolicy | UNDETERMINED
                    true | false | iam.CreateUser        | UNDETERMINED
                    false| true  | iam.CreateUser        | UNDETERMINED
                    """)
    void aTaskPolicyLimitsTheRootUserInASessionOfAssumeRoot(
            boolean inTheTrail, boolean textInEvidence, String name, Decision decision) throws Exception {
        Event call = byRoot(name, ",'sessionContext':{'assumedRoot':'true'}");

        Explainer explainer = explainer(textInEvidence, inTheTrail ? new Event[] {event(ASSUME_ROOT), call} : new Event[] {call});

        assertThat(explainer.explain(call).evaluation().orElseThrow().decision()).isEqualTo(decision);
        assertThat(explainer.cause(call)).isEqualTo(Cause.of(explainer.explain(call)));
    }

    @Test
    void theRootUserWithItsOwnKeyIsLimitedByNoTask() throws Exception {
        Event call = byRoot("iam.CreateUser", "");

        Explanation why = explainer(true, event(ASSUME_ROOT.replace("ASIAEXAMPLEROOT00001", "ASIAEXAMPLEROOT00002")), call)
                .explain(call);

        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void anExplanationSaysThatTheRootUserAssumesNoRole() throws Exception {
        Event call = byRoot("sts.AssumeRole", ",'sessionContext':{}");
        Explainer explainer = explainer(true, call);

        Explanation why = explainer.explain(call);

        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(Proof.of(why).orElseThrow())
                .contains("AWS STS lets nobody assume a role with the credentials of a root user, whatever policies say.");
        assertThat(explainer.cause(call).basis().words())
                .isEqualTo("AWS STS lets nobody assume a role with the credentials of a root user, whatever policies say");
    }

    private static Event byRoot(String call, String session) throws Exception {
        String[] names = call.split("\\.");
        return event(
                """
                'eventSource':'%s.amazonaws.com','eventName':'%s','userIdentity':{'type':'Root','accountId':'111122223333',
                'arn':'arn:aws:iam::111122223333:root','accessKeyId':'ASIAEXAMPLEROOT00001'%s},'recipientAccountId':'111122223333','errorCode':'AccessDenied',
                'requestParameters':{%s},
                'resources':[{'accountId':'111122223333','type':'AWS::S3::Bucket','ARN':'arn:aws:s3:::b'}]"""
                        .formatted(
                                names[0],
                                names[1],
                                session,
                                switch (names[0]) {
                                    case "sts" -> "'roleArn':'arn:aws:iam::111122223333:role/r'";
                                    case "iam" -> "'userName':'x'";
                                    default -> "'bucketName':'b'";
                                }));
    }

    private static Event event(String members) throws Exception {
        String text =
                """
                {'eventID':'e%d','eventTime':'2026-03-01T12:00:00Z','eventType':'AwsApiCall','awsRegion':'us-east-1',
                'sourceIPAddress':'203.0.113.5',%s}"""
                        .formatted(members.hashCode(), members);
        return Event.read(JsonReader.read(text.replace('\'', '"')).asObject().orElseThrow());
    }

    private static Explainer explainer(boolean taskInEvidence, Event... events) {
        String task = document("{'Effect':'Allow','Action':'s3:*BucketPolicy','Resource':'*'}");
        String trust = document("{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':'111122223333'}}");
        AccountSnapshot snapshot = new AccountSnapshot(
                new SnapshotOrigin(
                        "export.json", "00", Instant.parse("2026-03-01T00:00:00Z"), SnapshotOrigin.AsOfFrom.FILE_NAME),
                "111122223333",
                Set.of(AccountSnapshot.Section.values()),
                List.of(new PolicyHolder(
                        PolicyHolder.Kind.ROLE,
                        new PolicyHolder.Identity("arn:aws:iam::111122223333:role/r", "r", "/", "AROAEXAMPLE"),
                        PolicyHolder.Part.all(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(new WrittenPolicy("trust", trust, "/0")),
                        Map.of(),
                        Optional.empty(),
                        "/0")),
                taskInEvidence ? List.of(managed(task)) : List.of());
        IssuedSessions sessions =
                IssuedSessions.of(Arrays.stream(events).map(Calls::recorded).toList());
        PolicyHistory history = PolicyHistory.of(
                List.of(snapshot), Arrays.stream(events).map(Calls::recorded).toList(), Calls.WHOLE_MONTH);
        return new Explainer(CATALOG, history, sessions, Answers.NONE);
    }

    private static ManagedPolicy managed(String text) {
        return new ManagedPolicy(
                TASK,
                "S3UnlockBucketPolicy",
                List.of(new ManagedPolicy.Version("v1", true, new WrittenPolicy("v1", text, "/1"), Optional.empty())));
    }

    private static String document(String statement) {
        return ("{'Version':'2012-10-17','Statement':" + statement + "}").replace('\'', '"');
    }
}
