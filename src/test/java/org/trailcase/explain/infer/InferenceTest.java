package org.trailcase.explain.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Outcome;

class InferenceTest {
    private static final String ALL = "{'Effect':'Allow','Action':'s3:*','Resource':'*'}";
    private static final String NOT_OUTSIDE =
            "{'Sid':'Inside','Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}}";
    private static final String ONLY_INSIDE =
            "{'Effect':'Allow','Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:SourceVpce':'vpce-1'}}}";

    private final Map<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);

    InferenceTest() {
        for (PolicyType type : PolicyType.values()) {
            layers.put(type, LayerEvidence.NOT_APPLICABLE);
        }
    }

    @Test
    void aCallThatSucceededCameThroughTheOneEndpointThatIsNotDenied() {
        identity(ALL, NOT_OUTSIDE);

        assertThat(facts(Outcome.SUCCEEDED)).containsExactly("Since the call succeeded, aws:SourceVpce was vpce-1.");
    }

    @Test
    void aCallThatWasDeniedDidNot() {
        identity(ALL, NOT_OUTSIDE);

        assertThat(facts(Outcome.DENIED)).containsExactly("Since the call was denied, aws:SourceVpce was not vpce-1.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SCP,      SUCCEEDED, 1
            SCP,      DENIED,    0
            RESOURCE, SUCCEEDED, 1
            RESOURCE, DENIED,    0
            """)
    void whatIsNotInEvidenceMayHaveDeniedButNotUndoneAnExplicitDeny(PolicyType missing, Outcome outcome, int facts) {
        identity(ALL, NOT_OUTSIDE);
        layers.put(missing, LayerEvidence.NOT_IN_EVIDENCE);

        assertThat(facts(outcome)).hasSize(facts);
    }

    @Test
    void aResourcePolicyThatIsNotInEvidenceMayHaveAllowedWhatTheOthersDoNot() {
        identity(ONLY_INSIDE);
        layers.put(PolicyType.RESOURCE, LayerEvidence.NOT_IN_EVIDENCE);

        assertThat(facts(Outcome.SUCCEEDED)).isEmpty();
        layers.put(PolicyType.RESOURCE, LayerEvidence.NOT_APPLICABLE);
        assertThat(facts(Outcome.SUCCEEDED)).hasSize(1);
    }

    @Test
    void theLayerThatAwsNamesDecidedAlsoWhereOthersAreNotInEvidence() {
        identity(ALL, NOT_OUTSIDE);
        layers.put(PolicyType.SCP, LayerEvidence.NOT_IN_EVIDENCE);
        Optional<Denial> stated = Denial.parse("User: arn:aws:iam::111122223333:user/a is not authorized to perform:"
                + " s3:GetObject on resource: x with an explicit deny in an identity-based policy");

        assertThat(Inference.of(Outcome.DENIED, stated, evaluation(), true)).hasSize(1);
        assertThat(Inference.of(Outcome.DENIED, Optional.empty(), evaluation(), true)).isEmpty();
    }

    @Test
    void ofSeveralActionsAnyMayHaveBeenDenied() {
        identity(ALL, NOT_OUTSIDE);

        assertThat(Inference.of(Outcome.DENIED, Optional.empty(), evaluation(), false)).isEmpty();
    }

    @Test
    void aConditionIsToldAsARuleWithTheStatementThatDeniesOtherwise() {
        identity(ALL, NOT_OUTSIDE);

        assertThat(Cases.sentence(evaluation()))
                .contains("Allowed only if aws:SourceVpce = vpce-1, otherwise explicit deny by Identity-based policy p / Inside.");
        assertThat(Cases.rules(evaluation())).hasSize(2);
    }

    @Test
    void keysThatMakeNoDifferenceBesideOthersAreNotNamed() {
        identity(
                "{'Effect':'Allow','Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:PrincipalTag/team':'blue'}}}",
                ONLY_INSIDE);

        assertThat(Cases.sentence(evaluation()))
                .contains("Allowed only if aws:SourceVpce = vpce-1, or if aws:PrincipalTag/team = blue, otherwise implicit deny.");
    }

    @Test
    void whatIsDecidedHasNoRules() {
        identity(ALL);

        assertThat(Cases.sentence(evaluation())).isEmpty();
        assertThat(facts(Outcome.SUCCEEDED)).isEmpty();
    }

    private void identity(String... statements) {
        String text = "{'Version':'2012-10-17','Statement':[%s]}".formatted(String.join(",", statements));
        try {
            AttachedPolicy policy = new AttachedPolicy(
                    PolicyDocument.parse(text.replace('\'', '"')),
                    PolicyType.IDENTITY,
                    "p",
                    "arn:aws:iam::111122223333:user/a",
                    new PolicySource("export.json", "00", "", Optional.empty(), Optional.empty()));
            layers.put(PolicyType.IDENTITY, LayerEvidence.of(List.of(policy), true));
        } catch (PolicyException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> facts(Outcome outcome) {
        return Inference.of(outcome, Optional.empty(), evaluation(), true).stream()
                .map(InferredFact::sentence)
                .toList();
    }

    private Evaluation evaluation() {
        Map<String, ContextValue> context = new LinkedHashMap<>();
        context.put("aws:SourceVpce", new ContextValue.Unrecorded("not recorded"));
        context.put("aws:PrincipalTag/team", new ContextValue.Unrecorded("not recorded"));
        Request request = new Request(
                Caller.parse("arn:aws:iam::111122223333:user/a").orElseThrow(),
                ActionName.parse("s3:GetObject").orElseThrow(),
                List.of(RequestedResource.of("arn:aws:s3:::b/k")),
                Optional.of("111122223333"),
                RequestContext.of(context));
        return new Evaluator().evaluate(request, new PolicySet(layers));
    }
}
