package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;
import static org.trailcase.policy.evaluate.Policies.allow;
import static org.trailcase.policy.evaluate.Policies.deny;
import static org.trailcase.policy.evaluate.Policies.only;
import static org.trailcase.policy.evaluate.Policies.policy;
import static org.trailcase.policy.evaluate.Policies.request;
import static org.trailcase.policy.evaluate.Policies.with;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.suppose.Assumption;

class SupposedCaseTest {
    private static final ContextValue UNRECORDED = new ContextValue.Unrecorded("not recorded");
    private static final Request REQUEST = request(
            APP, "s3:GetObject", OBJECT, Map.of("aws:SourceVpce", UNRECORDED, "aws:PrincipalTag/team", UNRECORDED));

    private final Evaluator evaluator = new Evaluator();

    @Test
    void aKeyThatIsAllowedEitherWayLeavesNothingOpen() {
        PolicySet set = only(policy(
                PolicyType.IDENTITY,
                with(allow("s3:*"), "'StringEquals':{'aws:SourceVpce':'vpce-1'}"),
                with(allow("s3:Get*"), "'StringNotEquals':{'aws:SourceVpce':'vpce-1'}")));

        Evaluation why = evaluator.evaluate(REQUEST, set);

        assertThat(why.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(why.decidedBy()).extracting(finding -> finding.statement().index()).containsExactly(0, 1);
        assertThat(why.unknown()).isEmpty();
    }

    @Test
    void whatIsOpenIsToldCaseByCase() {
        PolicySet set = only(policy(
                PolicyType.IDENTITY,
                allow("s3:*"),
                with(deny("s3:*"), "'StringNotEquals':{'aws:SourceVpce':'vpce-1'}")));

        Evaluation why = evaluator.evaluate(REQUEST, set);

        assertThat(why.decision()).isEqualTo(Decision.UNDETERMINED);
        assertThat(why.cases())
                .extracting(SupposedCaseTest::words)
                .containsExactly(
                        "aws:SourceVpce vpce-1 -> ALLOWED",
                        "aws:SourceVpce any other value -> EXPLICIT_DENY",
                        "aws:SourceVpce absent -> EXPLICIT_DENY");
    }

    @Test
    void aKeyThatMakesNoDifferenceIsLeftOut() {
        PolicySet set = only(policy(
                PolicyType.IDENTITY,
                with(allow("s3:*"), "'StringEquals':{'aws:SourceVpce':'vpce-1','aws:PrincipalTag/team':'a'}"),
                with(allow("s3:*"), "'StringEquals':{'aws:SourceVpce':'vpce-1'},'StringNotEquals':{'aws:PrincipalTag/team':'a'}")));

        Evaluation why = evaluator.evaluate(REQUEST, set);

        assertThat(why.unknown()).containsExactly(new UnknownFact("aws:SourceVpce", "not recorded"));
        assertThat(why.cases()).hasSize(3);
    }

    private static String words(SupposedCase supposed) {
        return supposed.assumptions().stream()
                        .map((Assumption assumption) -> assumption.key() + " " + assumption.words())
                        .collect(Collectors.joining(", "))
                + " -> "
                + supposed.possible().stream().map(Decision::name).sorted().collect(Collectors.joining(" or "));
    }
}
