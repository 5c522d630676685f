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
import org.trailcase.explain.request.RequestFacts;
import org.trailcase.history.Calls;
import org.trailcase.history.IssuedSessions;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;

/// Records of type AWSAccount tell an account and a unique id; exports and other records tell whose the id is.
class CallerOfAnotherAccountTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String BOB = "arn:aws:iam::444455556666:user/team/bob";
    private static final String BOB_ID = "AIDAEXAMPLEBOB000001";
    private static final String OPS = "arn:aws:iam::444455556666:role/ops";
    private static final String OPS_ID = "AROAEXAMPLEOPS000001";
    private static final String TWIN =
            "{'type':'IAMUser','principalId':'%s','arn':'%s','accountId':'444455556666','userName':'bob'}".formatted(BOB_ID, BOB);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AIDAEXAMPLEBOB000001      | for-bob | ALLOWED
                    AIDAEXAMPLEBOB000001      | for-ops | IMPLICIT_DENY
                    AROAEXAMPLEOPS000001:s-1  | for-ops | ALLOWED
                    AROAEXAMPLEOPS000001:s-1  | for-bob | IMPLICIT_DENY
                    AROAEXAMPLEOTHER0001:s-1  | for-ops | UNDETERMINED
                    """)
    void anExportShowsWhoseTheUniqueIdIs(String id, String role, Decision decision) throws Exception {
        Event call = assume(id, role);
        Explainer explainer = explainer(true, call);

        assertThat(explainer.explain(call).evaluation().orElseThrow().decision()).isEqualTo(decision);
        assertThat(explainer.cause(call)).isEqualTo(Cause.of(explainer.explain(call)));
    }

    @Test
    void theKeysAboutTheCallerAreKnownWithIt() throws Exception {
        RequestFacts user = facts(assume(BOB_ID, "for-bob"));
        RequestFacts session = facts(assume(OPS_ID + ":s-1", "for-ops"));

        assertThat(user.caller()).isEqualTo(Caller.parse(BOB)
                .map(caller -> new Caller.User(((Caller.User) caller).arn(), Optional.of(BOB_ID)))
                .orElseThrow());
        assertThat(user.callerFrom().words())
                .isEqualTo("recorded: userIdentity.principalId; exports and the trail's own calls show %s to be that of %s"
                        .formatted(BOB_ID, BOB));
        assertThat(user.key("aws:PrincipalArn").value()).isEqualTo(ContextValue.of(BOB));
        assertThat(user.key("aws:username").value()).isEqualTo(ContextValue.of("bob"));
        assertThat(user.key("aws:PrincipalTag/team").value()).isEqualTo(ContextValue.of("blue"));
        assertThat(session.caller().described()).isEqualTo("arn:aws:sts::444455556666:assumed-role/ops/s-1");
        assertThat(session.key("aws:PrincipalType").value()).isEqualTo(ContextValue.of("AssumedRole"));
        assertThat(session.key("aws:PrincipalTag/team").state()).isEqualTo("hidden");
    }

    @ParameterizedTest
    @CsvSource({"for-bob, UNDETERMINED", "for-ops, IMPLICIT_DENY"})
    void theRecordInTheCallersOwnAccountShowsWhoseTheUniqueIdIs(String role, Decision decision) throws Exception {
        Event call = assume(BOB_ID, role);
        Event twin = assume(TWIN, "444455556666", role);

        Explanation why = explainer(false, call, twin).explain(call);

        assertThat(why.evaluated().orElseThrow().request().caller().described()).isEqualTo(BOB);
        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(decision);
        assertThat(why.remarks())
                .contains("The record tells the caller's unique id alone. Caller: %s (recorded: userIdentity.principalId; event %s shows %s to be that of %s)."
                        .formatted(BOB, twin.eventId().orElseThrow(), BOB_ID, BOB));
    }

    @Test
    void anIdThatWasSeenUnderTwoNamesTellsNobody() throws Exception {
        Event call = assume(BOB_ID, "for-ops");

        Explanation why = explainer(
                        false,
                        call,
                        assume(TWIN, "444455556666", "for-ops"),
                        assume(TWIN.replace("team/bob", "rob"), "444455556666", "for-bob"))
                .explain(call);

        assertThat(why.evaluated().orElseThrow().request().caller()).isInstanceOf(Caller.Unrecorded.class);
    }

    private static RequestFacts facts(Event call) {
        return explainer(true, call).explain(call).evaluated().orElseThrow().evidence().facts();
    }

    private static Event assume(String id, String role) throws Exception {
        return assume(
                "{'type':'AWSAccount','principalId':'%s','accountId':'444455556666'}".formatted(id), "111122223333", role);
    }

    private static Event assume(String who, String recipient, String role) throws Exception {
        String text =
                """
                {'eventID':'e%d','eventTime':'2026-03-01T12:00:00Z','eventType':'AwsApiCall','awsRegion':'us-east-1',
                'eventSource':'sts.amazonaws.com','eventName':'AssumeRole','sourceIPAddress':'203.0.113.5','errorCode':'AccessDenied',
                'sharedEventID':'s1','userIdentity':%s,'recipientAccountId':'%s','requestParameters':{'roleArn':'%s','roleSessionName':'x'}}"""
                        .formatted((who + recipient + role).hashCode(), who, recipient, arn(role));
        return Event.read(JsonReader.read(text.replace('\'', '"')).asObject().orElseThrow());
    }

    private static String arn(String role) {
        return "arn:aws:iam::111122223333:role/" + role;
    }

    private static Explainer explainer(boolean ofBothAccounts, Event... events) {
        List<AccountSnapshot> exports = ofBothAccounts ? List.of(ours(), theirs()) : List.of(ours());
        IssuedSessions sessions =
                IssuedSessions.of(Arrays.stream(events).map(Calls::recorded).toList());
        return new Explainer(
                CATALOG, PolicyHistory.of(exports, List.of(), Calls.WHOLE_MONTH), sessions, Answers.NONE);
    }

    private static AccountSnapshot ours() {
        return export("111122223333", List.of(role("for-bob", BOB), role("for-ops", OPS)));
    }

    private static PolicyHolder role(String name, String trusted) {
        String trust = document("{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':'%s'}}".formatted(trusted));
        return holder(PolicyHolder.Kind.ROLE, arn(name), "AROAEXAMPLE" + name, List.of(), Optional.of(trust));
    }

    private static AccountSnapshot theirs() {
        List<String> all = List.of(document("{'Effect':'Allow','Action':'sts:*','Resource':'*'}"));
        String trust = document("{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':'444455556666'}}");
        return export(
                "444455556666",
                List.of(
                        holder(PolicyHolder.Kind.USER, BOB, BOB_ID, all, Optional.empty()),
                        holder(PolicyHolder.Kind.ROLE, OPS, OPS_ID, all, Optional.of(trust))));
    }

    private static PolicyHolder holder(
            PolicyHolder.Kind kind, String arn, String id, List<String> policies, Optional<String> trust) {
        String resource = arn.substring(arn.indexOf('/'));
        int name = resource.lastIndexOf('/') + 1;
        return new PolicyHolder(
                kind,
                new PolicyHolder.Identity(arn, resource.substring(name), resource.substring(0, name), id),
                PolicyHolder.Part.all(),
                policies.stream().map(text -> new WrittenPolicy("p", text, "/0")).toList(),
                List.of(),
                List.of(),
                Optional.empty(),
                trust.map(text -> new WrittenPolicy("trust", text, "/1")),
                Map.of("team", "blue"),
                Optional.empty(),
                "/0");
    }

    private static AccountSnapshot export(String account, List<PolicyHolder> holders) {
        return new AccountSnapshot(
                new SnapshotOrigin(
                        account + ".json",
                        account,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        SnapshotOrigin.AsOfFrom.FILE_NAME),
                account,
                Set.of(AccountSnapshot.Section.values()),
                holders,
                List.of());
    }

    private static String document(String statement) {
        return ("{'Version':'2012-10-17','Statement':" + statement + "}").replace('\'', '"');
    }
}
