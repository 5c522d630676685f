package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.evaluate.Decision;

/// A condition on a tag of the caller, where another tag of it is in doubt, or all are.
class DoubtedTagTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String TAGGED =
            "{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:*\\\",\\\"Resource\\\":\\\"*\\\",\\\"Condition\\\":{\\\"StringEquals\\\":{\\\"aws:PrincipalTag/team\\\":\\\"blue\\\"}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "userName":"ana","tags":[{"key":"stage"}] | ALLOWED
                    "userName":"ana","tags":[{"key":"team"}]  | UNDETERMINED
                    "userName":"ana"                          | UNDETERMINED
                    "userName":"bea"                          | ALLOWED
                    """)
    void aTagIsKnownWhereOnlyAnotherIsInDoubt(String tagged, Decision decision) {
        PolicyHistory history = PolicyHistory.of(
                List.of(),
                List.of(
                        Calls.iam(
                                "2026-03-12T07:00:00Z",
                                "CreateUser",
                                "\"userName\":\"ana\",\"tags\":[{\"key\":\"team\",\"value\":\"blue\"}]"),
                        Calls.iam(
                                "2026-03-12T07:10:00Z",
                                "PutUserPolicy",
                                "\"userName\":\"ana\",\"policyName\":\"p\",\"policyDocument\":\"" + TAGGED + "\""),
                        Calls.iam("2026-03-12T08:00:00Z", "TagUser", tagged)),
                Calls.WHOLE_MONTH);

        Explanation why = new Explainer(CATALOG, history).explain(Calls.ana("2026-03-12T09:00:00Z", "AIDAEXAMPLEANA000001"));

        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(decision);
    }
}
