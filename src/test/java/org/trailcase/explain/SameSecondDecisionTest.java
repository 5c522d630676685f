package org.trailcase.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trailcase.catalog.Catalog;
import org.trailcase.history.Calls;
import org.trailcase.history.Layers;
import org.trailcase.history.PolicyHistory;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.trail.Recorded;

/// A call in the second of a change that alters by which statement it is decided, and not how.
class SameSecondDecisionTest {
    private static final Catalog CATALOG = Catalog.load();

    @Test
    void eitherOfTwoStatementsIsSaidToHaveDecided() {
        Explanation why = explain(put("07:10:00", "p", "First"), put("08:00:00", "p", "Second"));

        assertThat(why.evaluation().orElseThrow().decision()).isEqualTo(Decision.ALLOWED);
        assertThat(Cause.sentence(why))
                .isEqualTo("Either Statement First of p or Statement Second of p allowed s3:ListAllMyBuckets.");
        assertThat(Cause.of(why).basis().words())
                .startsWith("Either Statement First of p on ")
                .contains(" or Statement Second of p on ");
        assertThat(why.evaluation().orElseThrow().decidedBy())
                .allSatisfy(finding -> assertThat(finding.policy().doubt()).isPresent());
    }

    @Test
    void aStatementThatDecidesInEitherCaseIsSure() {
        Explanation why = explain(
                put("07:10:00", "p", "First"), put("07:10:00", "q", "Other"), put("08:00:00", "elsewhere", "Third"));

        assertThat(Cause.sentence(why)).doesNotContain("Either").contains("Statement First of p");
    }

    @Test
    void aChangeThatAltersNothingLeavesTheStatementSure() {
        Explanation why = explain(put("07:10:00", "p", "First"), put("08:00:00", "p", "First"));

        assertThat(Cause.sentence(why)).isEqualTo("Statement First of p allowed s3:ListAllMyBuckets.");
    }

    private static Explanation explain(Recorded... changes) {
        List<Recorded> calls = new ArrayList<>(List.of(changes));
        calls.add(Calls.iam("2026-03-12T07:00:00Z", "CreateUser", "\"userName\":\"ana\""));
        PolicyHistory history = PolicyHistory.of(List.of(), calls, Calls.WHOLE_MONTH);
        return new Explainer(CATALOG, history).explain(Calls.ana("2026-03-12T08:00:00Z", "AIDAEXAMPLEANA000001"));
    }

    private static Recorded put(String time, String name, String sid) {
        return Calls.iam(
                "2026-03-12T" + time + "Z",
                "PutUserPolicy",
                "\"userName\":\"ana\",\"policyName\":\"%s\",\"policyDocument\":%s"
                        .formatted(name, Layers.quoted(Layers.policy(sid).replace("\"Principal\":\"*\",", ""))));
    }
}
