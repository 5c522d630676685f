package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;

class AgreementTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String ALLOWS = statement("Allow", "*", "");
    private static final String DENIES = ALLOWS + "," + statement("Deny", "iam:*", "");
    private static final String PERHAPS =
            statement("Allow", "*", ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allows  |                                                                    | AGREES
            denies  |                                                                    | CONFLICT
            perhaps |                                                                    | DEPENDS
            none    |                                                                    | CONFLICT
            none    | because no identity-based policy allows the iam:ListUsers action   | AGREES
            none    | because no permissions boundary allows the iam:ListUsers action    | AGREES_OTHER_LAYER
            none    | with an explicit deny in a service control policy                  | DEPENDS
            denies  | with an explicit deny in an identity-based policy                  | AGREES
            denies  | with an explicit deny in a service control policy                  | DEPENDS
            allows  | with an explicit deny in a service control policy                  | DEPENDS
            allows  | with an explicit deny in an identity-based policy                  | CONFLICT
            perhaps | because no identity-based policy allows the iam:ListUsers action   | DEPENDS
            """)
    void theEvaluationStandsToTheRecordLikeThis(String policy, @Nullable String stated, Agreement expected)
            throws Exception {
        assertThat(Agreement.of(explain(policy, stated == null ? "" : denied(stated)))).isEqualTo(expected);
    }

    @Test
    void aCallThatFailedOtherwiseIsNoMatterOfAuthorizationUnlessItWouldHaveBeenDenied() throws Exception {
        String quota = ",\"errorCode\":\"LimitExceeded\"";

        assertThat(Agreement.of(explain("allows", quota))).isEqualTo(Agreement.NOT_AUTHORIZATION);
        assertThat(Agreement.of(explain("denies", quota))).isEqualTo(Agreement.CONFLICT);
    }

    @Test
    void withoutAnyPolicyThereIsNothingToAgreeWith() throws Exception {
        Explanation why = new Explainer(CATALOG, PolicyHistory.of(List.of(), List.of(), List.of())).explain(event(""));

        assertThat(Agreement.of(why)).isEqualTo(Agreement.NO_POLICY_DATA);
    }

    @Test
    void callsOfOneStatementHaveOneCauseWhateverTheyAskedFor() throws Exception {
        Cause one = Cause.of(explain("denies", denied("with an explicit deny in an identity-based policy")));
        Cause other = Cause.of(explain("denies", denied("with an explicit deny in an identity-based policy")
                + ",\"userAgent\":\"x\""));

        assertThat(one).isEqualTo(other);
        assertThat(one.basis().words()).isEqualTo("Statement 1 of inline on arn:aws:iam::111122223333:user/dora");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none    | because no identity-based policy allows the iam:ListUsers action   | No Allow in the identity-based policy
            allows  | with an explicit deny in a service control policy                  | An explicit deny in the service control policy that no policy in evidence shows
            allows  | because no service control policy allows the iam:ListUsers action  | No Allow in the service control policy, as AWS says; the policies in evidence do not show it
            """)
    void whereNoStatementDecidedTheCauseNamesWhatIsMissing(String policy, String stated, String words) throws Exception {
        assertThat(Cause.of(explain(policy, denied(stated))).basis().words()).isEqualTo(words);
    }

    private static Explanation explain(String policy, String members) throws Exception {
        String statements =
                switch (policy) {
                    case "allows" -> ALLOWS;
                    case "denies" -> DENIES;
                    case "perhaps" -> PERHAPS;
                    default -> "";
                };
        PolicyHolder dora = new PolicyHolder(
                PolicyHolder.Kind.USER,
                new PolicyHolder.Identity("arn:aws:iam::111122223333:user/dora", "dora", "/", "AIDADORA"),
                PolicyHolder.Part.all(),
                List.of(new WrittenPolicy("inline", "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(statements), "/0")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "/0");
        AccountSnapshot snapshot = new AccountSnapshot(
                new SnapshotOrigin("export.json", "00", Instant.parse("2026-03-01T00:00:00Z"), SnapshotOrigin.AsOfFrom.FILE_NAME),
                "111122223333",
                Set.of(AccountSnapshot.Section.values()),
                List.of(dora),
                List.of());
        return new Explainer(CATALOG, PolicyHistory.of(List.of(snapshot), List.of(), Calls.WHOLE_MONTH)).explain(event(members));
    }

    private static Event event(String members) throws Exception {
        String text =
                """
                {"eventID":"e1","eventTime":"2026-03-01T12:00:00Z","eventType":"AwsApiCall","awsRegion":"us-east-1",
                "eventSource":"iam.amazonaws.com","eventName":"ListUsers","requestParameters":{},
                "sourceIPAddress":"203.0.113.5","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser",
                "arn":"arn:aws:iam::111122223333:user/dora","accountId":"111122223333","userName":"dora"}%s}"""
                        .formatted(members);
        return Event.read(JsonReader.read(text).asObject().orElseThrow());
    }

    private static String denied(String cause) {
        return ",\"errorCode\":\"AccessDenied\",\"errorMessage\":\"User: arn:aws:iam::111122223333:user/dora is not authorized to perform: iam:ListUsers on resource: * %s\""
                .formatted(cause);
    }

    private static String statement(String effect, String action, String condition) {
        return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"*\"%s}".formatted(effect, action, condition);
    }
}
