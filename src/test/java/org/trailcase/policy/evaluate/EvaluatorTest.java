package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.policy.evaluate.Policies.ALICE;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;
import static org.trailcase.policy.evaluate.Policies.allow;
import static org.trailcase.policy.evaluate.Policies.deny;
import static org.trailcase.policy.evaluate.Policies.none;
import static org.trailcase.policy.evaluate.Policies.only;
import static org.trailcase.policy.evaluate.Policies.policy;
import static org.trailcase.policy.evaluate.Policies.request;
import static org.trailcase.policy.evaluate.Policies.to;
import static org.trailcase.policy.evaluate.Policies.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.match.Interpretation;
import org.trailcase.policy.match.OpenQuestion;
import org.trailcase.policy.match.StatementElement;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

class EvaluatorTest {
    private static final ContextValue UNRECORDED = new ContextValue.Unrecorded("not recorded in the trail");
    private static final String OFFICE = "'StringEquals':{'aws:SourceVpce':'vpce-1'}";

    private final Evaluator evaluator = new Evaluator();

    @Test
    void anAllowIsDecidedByTheStatementWithThePlacesThatMatched() {
        AttachedPolicy policy = policy(PolicyType.IDENTITY, allow("ec2:*"), allow("s3:Get*", "arn:aws:s3:::bkt/*"));

        Evaluation why = evaluator.evaluate(request(APP, "s3:GetObject", OBJECT), only(policy));

        assertThat(why.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(state(why, PolicyType.IDENTITY)).isEqualTo(LayerState.DECIDED);
        Finding decisive = why.decidedBy().getFirst();
        assertThat(decisive.statement().index()).isEqualTo(1);
        assertThat(decisive.elements())
                .extracting(element -> element.span().of(policy.document().text()))
                .containsExactly("\"s3:Get*\"", "\"arn:aws:s3:::bkt/*\"");
    }

    @Test
    void explicitDenyWinsOverEveryAllow() {
        Evaluation why = evaluator.evaluate(
                request(APP, "s3:GetObject", OBJECT),
                only(policy(PolicyType.IDENTITY, allow("s3:*"), deny("s3:GetObject"), deny("s3:*"))));

        assertThat(why.decision()).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(why.decidedBy()).extracting(finding -> finding.statement().index()).containsExactly(1, 2);
        assertThat(why.reading()).isEqualTo(new Reading(1, 3, 2));
    }

    @Test
    void anImplicitDenyNamesNothingButTheNearestMisses() {
        AttachedPolicy policy = policy(
                PolicyType.IDENTITY,
                allow("rds:*"),
                with(allow("ec2:Describe*", "arn:aws:ec2:*:*:instance/i-1"), OFFICE),
                allow("ec2:Describe*"));

        Evaluation why = evaluator.evaluate(request(APP, "ec2:GetPasswordData", "*"), only(policy));

        assertThat(why.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(why.decidedBy()).isEmpty();
        assertThat(state(why, PolicyType.IDENTITY)).isEqualTo(LayerState.NO_MATCH);
        assertThat(why.nearest()).extracting(finding -> finding.statement().index()).containsExactly(2, 1, 0);
        ElementResult failed = why.nearest().getFirst().failed().getFirst();
        assertThat(failed.element()).isEqualTo(StatementElement.ACTION);
        assertThat(failed.pattern().text()).isEqualTo("ec2:Describe*");
        assertThat(failed.value()).isEqualTo("ec2:GetPasswordData");
        assertThat(failed.span().of(policy.document().text())).isEqualTo("\"ec2:Describe*\"");
    }

    @Test
    void aBoundaryThatDoesNotAllowMakesTheDenialImplicit() {
        Evaluation why = evaluator.evaluate(
                request(APP, "s3:GetObject", OBJECT),
                only(policy(PolicyType.IDENTITY, allow("s3:*")), policy(PolicyType.PERMISSIONS_BOUNDARY, allow("ec2:*"))));

        assertThat(why.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(state(why, PolicyType.IDENTITY)).isEqualTo(LayerState.ALLOWS);
        assertThat(state(why, PolicyType.PERMISSIONS_BOUNDARY)).isEqualTo(LayerState.NO_MATCH);
    }

    @Test
    void aBoundaryThatDeniesMakesItExplicit() {
        Evaluation why = evaluator.evaluate(
                request(APP, "s3:GetObject", OBJECT),
                only(policy(PolicyType.IDENTITY, allow("s3:*")), policy(PolicyType.PERMISSIONS_BOUNDARY, deny("s3:*"))));

        assertThat(why.decision()).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(state(why, PolicyType.PERMISSIONS_BOUNDARY)).isEqualTo(LayerState.DECIDED);
    }

    @Test
    void layersStandInTheirFixedOrder() {
        Evaluation why = evaluator.evaluate(request(APP, "s3:GetObject", OBJECT), new PolicySet(Map.of()));

        assertThat(why.layers())
                .extracting(LayerResult::policyType)
                .containsExactly(
                        PolicyType.RCP,
                        PolicyType.SCP,
                        PolicyType.VPC_ENDPOINT,
                        PolicyType.RESOURCE,
                        PolicyType.PERMISSIONS_BOUNDARY,
                        PolicyType.SESSION,
                        PolicyType.IDENTITY);
    }

    @Test
    void layersNotInEvidenceAreLeftOutAndListed() {
        PolicySet set = new PolicySet(Map.of(
                PolicyType.IDENTITY, LayerEvidence.of(List.of(policy(PolicyType.IDENTITY, allow("s3:*"))), true)));

        Evaluation allowed = evaluator.evaluate(request(APP, "s3:GetObject", OBJECT), set);
        Evaluation denied = evaluator.evaluate(request(APP, "ec2:RunInstances", "*"), set);

        assertThat(allowed.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(denied.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(allowed.notInEvidence()).hasSize(6);
    }

    @Test
    void strictlyReadALayerNotInEvidenceLeavesTheDecisionOpen() {
        PolicySet set = new PolicySet(Map.of(
                PolicyType.IDENTITY, LayerEvidence.of(List.of(policy(PolicyType.IDENTITY, allow("s3:*"))), true)));

        Evaluation why = new Evaluator(new Interpretation(java.util.Set.of(), true))
                .evaluate(request(APP, "s3:GetObject", OBJECT), set);

        assertThat(why.possible())
                .containsExactlyInAnyOrder(Decision.ALLOWED, Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY);
    }

    @Test
    void aRequiredLayerThatIsNotInEvidenceOrNotWholeLeavesTheDecisionOpen() {
        Map<PolicyType, LayerEvidence> layers = none();
        layers.put(PolicyType.IDENTITY, LayerEvidence.NOT_IN_EVIDENCE);
        assertThat(evaluator.decide(request(APP, "s3:GetObject", OBJECT), new PolicySet(layers)))
                .isEqualTo(Decision.UNDETERMINED);

        layers.put(
                PolicyType.IDENTITY, LayerEvidence.of(List.of(policy(PolicyType.IDENTITY, allow("ec2:*"))), false));
        assertThat(evaluator.decide(request(APP, "s3:GetObject", OBJECT), new PolicySet(layers)))
                .isEqualTo(Decision.UNDETERMINED);
        assertThat(evaluator.decide(request(APP, "ec2:RunInstances", "*"), new PolicySet(layers)))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void whatIsNotShownOfAResourcePolicyMayReachFurtherThanWhatIs() {
        Map<PolicyType, LayerEvidence> layers = none();
        AttachedPolicy shown = policy(PolicyType.RESOURCE, to("{'AWS':'111122223333'}", allow("s3:*")));
        layers.put(PolicyType.RESOURCE, LayerEvidence.of(List.of(shown), false));

        assertThat(evaluator.evaluate(request(APP, "s3:GetObject", OBJECT), new PolicySet(layers)).possible())
                .containsExactlyInAnyOrder(Decision.ALLOWED, Decision.IMPLICIT_DENY);
    }

    @Test
    void whatAnUndeterminedDecisionHangsOnIsNamed() {
        Request request = request(APP, "s3:GetObject", OBJECT, Map.of("aws:SourceVpce", UNRECORDED));

        Evaluation why = evaluator.evaluate(request, only(policy(PolicyType.IDENTITY, with(allow("s3:*"), OFFICE))));

        assertThat(why.decision()).isEqualTo(Decision.UNDETERMINED);
        assertThat(why.possible()).containsExactlyInAnyOrder(Decision.ALLOWED, Decision.IMPLICIT_DENY);
        assertThat(why.unknown()).containsExactly(new UnknownFact("aws:SourceVpce", "not recorded in the trail"));
        assertThat(state(why, PolicyType.IDENTITY)).isEqualTo(LayerState.UNDECIDED);
        assertThat(why.isDeniedEitherWay()).isFalse();
    }

    @Test
    void anUnknownKeyThatCannotChangeTheDecisionIsNotNamed() {
        Request request = request(APP, "s3:GetObject", OBJECT, Map.of("aws:SourceVpce", UNRECORDED));

        Evaluation why = evaluator.evaluate(
                request, only(policy(PolicyType.IDENTITY, with(allow("s3:*"), OFFICE), allow("s3:Get*"))));

        assertThat(why.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(why.unknown()).isEmpty();
    }

    @Test
    void deniedEitherWayIsSaidWhenOnlyTheKindOfDenialIsOpen() {
        Request request = request(APP, "s3:GetObject", OBJECT, Map.of("aws:SourceVpce", UNRECORDED));

        Evaluation why = evaluator.evaluate(request, only(policy(PolicyType.IDENTITY, with(deny("s3:*"), OFFICE))));

        assertThat(why.decision()).isEqualTo(Decision.UNDETERMINED);
        assertThat(why.isDeniedEitherWay()).isTrue();
    }

    @Test
    void anActionOnSeveralResourcesNeedsEachOfThem() {
        Request one = request(ALICE, "s3:DeleteObject", OBJECT);
        Request two = new Request(
                one.caller(),
                one.action(),
                List.of(RequestedResource.of(OBJECT), RequestedResource.of("arn:aws:s3:::other/k")),
                Optional.of("111122223333"),
                one.context());
        PolicySet set = only(policy(PolicyType.IDENTITY, allow("s3:*", "arn:aws:s3:::bkt/*")));

        assertThat(evaluator.decide(one, set)).isEqualTo(Decision.ALLOWED);
        Evaluation why = evaluator.evaluate(two, set);
        assertThat(why.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(why.resource().described()).isEqualTo("arn:aws:s3:::other/k");
    }

    @Test
    void aDecisionThatHangsOnAnOpenQuestionSaysSo() {
        PolicySet set = only(
                policy(PolicyType.RESOURCE, to("'*'", allow("s3:*"))),
                policy(PolicyType.PERMISSIONS_BOUNDARY, allow("ec2:*")));

        Evaluation why = evaluator.evaluate(request(ALICE, "s3:GetObject", OBJECT), set);

        assertThat(why.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(why.hangsOn()).containsExactly(OpenQuestion.EVERYONE_IS_NAMED_DIRECTLY);
    }

    @Test
    void keyPoliciesAndTrustPoliciesAreRequiredEvenInOneAccount() {
        AttachedPolicy identity = policy(PolicyType.IDENTITY, allow("*"));
        Map<PolicyType, LayerEvidence> layers = none();
        layers.put(PolicyType.IDENTITY, LayerEvidence.of(List.of(identity), true));
        layers.put(PolicyType.RESOURCE, LayerEvidence.NOT_IN_EVIDENCE);
        layers.put(PolicyType.TRUST, LayerEvidence.NOT_IN_EVIDENCE);
        String key = "arn:aws:kms:us-east-1:111122223333:key/1";
        String role = "arn:aws:iam::111122223333:role/target";

        assertThat(evaluator.decide(request(APP, "kms:Decrypt", key), new PolicySet(layers)))
                .isEqualTo(Decision.UNDETERMINED);
        assertThat(evaluator.decide(request(APP, "kms:ListKeys", "*"), new PolicySet(layers)))
                .isEqualTo(Decision.ALLOWED);
        assertThat(evaluator.decide(request(APP, "sts:AssumeRole", role), new PolicySet(layers)))
                .isEqualTo(Decision.UNDETERMINED);

        layers.put(
                PolicyType.TRUST,
                LayerEvidence.of(
                        List.of(policy(
                                PolicyType.TRUST,
                                "{'Effect':'Allow','Principal':{'AWS':'111122223333'},'Action':'sts:AssumeRole'}")),
                        true));
        Evaluation trusted = evaluator.evaluate(request(APP, "sts:AssumeRole", role), new PolicySet(layers));
        assertThat(trusted.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(trusted.decidedBy())
                .extracting(finding -> finding.policy().type())
                .containsExactly(PolicyType.TRUST, PolicyType.IDENTITY);
    }

    @Test
    void everyoneMayAskWhoTheyAre() {
        assertThat(evaluator.decide(
                        request(APP, "sts:GetCallerIdentity", "*"), only(policy(PolicyType.IDENTITY, deny("*")))))
                .isEqualTo(Decision.ALLOWED);
    }

    private static LayerState state(Evaluation evaluation, PolicyType type) {
        return evaluation.layers().stream()
                .filter(layer -> layer.policyType() == type)
                .findFirst()
                .orElseThrow()
                .state();
    }
}
