package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;
import static org.trailcase.policy.evaluate.Policies.allow;
import static org.trailcase.policy.evaluate.Policies.deny;
import static org.trailcase.policy.evaluate.Policies.none;
import static org.trailcase.policy.evaluate.Policies.policy;
import static org.trailcase.policy.evaluate.Policies.request;
import static org.trailcase.policy.evaluate.Policies.to;
import static org.trailcase.policy.evaluate.Policies.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// Requests with one key are decided alike, by the same statements, whoever asks and whatever the layers are.
class AlikeKeyTest {
    private static final int ROUNDS = 20_000;
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";

    private static final List<AttachedPolicy> IDENTITY = List.of(
            policy(
                    PolicyType.IDENTITY,
                    with(allow("s3:*"), "'StringEquals':{'aws:PrincipalTag/team':'blue'}"),
                    allow("s3:Get*", "arn:aws:s3:::bkt/${aws:username}/*"),
                    allow("kms:*"),
                    allow("sts:*"),
                    with(deny("s3:Put*"), "'NotIpAddress':{'aws:SourceIp':'192.0.2.0/24'}")),
            policy(PolicyType.IDENTITY, allow("s3:Get*")).doubted("it may have been attached later"));
    private static final AttachedPolicy BOUNDARY = policy(PolicyType.PERMISSIONS_BOUNDARY, allow("s3:*"), allow("kms:*"));
    private static final AttachedPolicy ROOT = policy(PolicyType.SCP, allow("*"), deny("sqs:*"));
    private static final AttachedPolicy UNIT =
            policy(PolicyType.SCP, allow("s3:*"), with(allow("kms:*"), "'Null':{'aws:SourceVpce':'false'}"));
    private static final AttachedPolicy BUCKET = policy(
            PolicyType.RESOURCE,
            to("{'AWS':'arn:aws:iam::111122223333:role/app'}", allow("s3:GetObject", "arn:aws:s3:::bkt/open/*")),
            to("{'AWS':'arn:aws:iam::111122223333:root'}", allow("kms:*")),
            to("'*'", with(allow("s3:*"), "'StringEquals':{'aws:username':'alice'}")));
    private static final AttachedPolicy TRUST =
            policy(PolicyType.TRUST, to("{'AWS':'arn:aws:iam::111122223333:user/alice'}", allow("sts:AssumeRole")));

    private static final List<Caller> CALLERS = List.of(
            Caller.parse(APP).orElseThrow(),
            Caller.parse(APP.replace("s1", "s2")).orElseThrow(),
            Caller.parse(Policies.ALICE).orElseThrow(),
            Caller.parse("arn:aws:iam::444455556666:user/bob").orElseThrow(),
            new Caller.Root("aws", "111122223333"),
            new Caller.Service("lambda.amazonaws.com"),
            new Caller.Anonymous(),
            new Caller.FederatedSession(
                    Arn.parse("arn:aws:sts::111122223333:federated-user/x").orElseThrow(), Optional.empty()),
            new Caller.Unrecorded(Optional.empty(), "not recorded"),
            new Caller.Unrecorded(Optional.of("111122223333"), "not recorded"));

    private final Evaluator evaluator = new Evaluator();

    @Test
    void whatHasOneKeyIsExplainedAlike() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<PolicySet> sets = sets();
        Map<AlikeKey, String> told = new HashMap<>();
        Request request = request(APP, "s3:GetObject", OBJECT);
        for (int round = 0; round < ROUNDS; round++) {
            request = random.nextInt(50) == 0 ? request(APP, "s3:GetObject", OBJECT) : changed(request, random);
            PolicySet set = Changes.one(sets, random);

            String now = told(request, set);

            assertThat(told.computeIfAbsent(AlikeKey.of(request, set), _ -> now))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(now);
        }
        assertThat(told).hasSizeLessThan(ROUNDS / 3);
    }

    @Test
    void anotherObjectAndAnotherSessionOfARoleMakeNoOtherKey() {
        PolicySet set = set(Map.of(PolicyType.IDENTITY, held(true, IDENTITY.getFirst())));
        AlikeKey key = AlikeKey.of(request(APP, "kms:Encrypt", KEY), set);

        assertThat(AlikeKey.of(request(APP.replace("s1", "s2"), "kms:Decrypt", KEY + "2"), set))
                .isEqualTo(key)
                .hasSameHashCodeAs(key);
        assertThat(AlikeKey.of(request(APP, "kms:ListKeys", "*"), set)).isNotEqualTo(key);
        assertThat(AlikeKey.of(request(Policies.ALICE, "kms:Encrypt", KEY), set)).isNotEqualTo(key);
    }

    private static Request changed(Request request, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> by(request, Changes.one(CALLERS, random));
            case 1 -> asking(request, "kms:Encrypt", Changes.one(List.of(KEY, KEY + "2", "*"), random));
            case 2 -> asking(request, "sts:AssumeRole", Changes.one(List.of(ROLE, ROLE + "2"), random));
            default -> Changes.of(request, random);
        };
    }

    private static Request by(Request request, Caller caller) {
        return new Request(caller, request.action(), request.resources(), request.resourceAccount(), request.context());
    }

    private static Request asking(Request request, String action, String resource) {
        return new Request(
                request.caller(),
                ActionName.parse(action).orElseThrow(),
                List.of(RequestedResource.of(resource)),
                request.resourceAccount(),
                request.context());
    }

    // The same policies in layers that are there, whole, in part, not in evidence or of no account to the request.
    private static List<PolicySet> sets() {
        List<LayerEvidence> identity = List.of(
                held(true, IDENTITY.getFirst()),
                held(true, IDENTITY.getFirst(), IDENTITY.getLast()),
                held(false, IDENTITY.getFirst()),
                held(true, IDENTITY.getLast()),
                LayerEvidence.NOT_IN_EVIDENCE);
        List<LayerEvidence> boundary =
                List.of(LayerEvidence.NOT_APPLICABLE, held(true, BOUNDARY), LayerEvidence.NOT_IN_EVIDENCE);
        List<LayerEvidence> organization = List.of(
                LayerEvidence.NOT_APPLICABLE,
                held(true, ROOT),
                new LayerEvidence.Held(
                        List.of(
                                new LayerEvidence.Level("r-1", List.of(ROOT)),
                                new LayerEvidence.Level("ou-1", List.of(UNIT))),
                        true));
        List<LayerEvidence> resource = List.of(LayerEvidence.NOT_APPLICABLE, LayerEvidence.NOT_IN_EVIDENCE, held(true, BUCKET));
        List<PolicySet> sets = new ArrayList<>();
        for (LayerEvidence one : identity) {
            for (LayerEvidence two : boundary) {
                for (LayerEvidence three : organization) {
                    for (LayerEvidence four : resource) {
                        sets.add(set(Map.of(
                                PolicyType.IDENTITY, one,
                                PolicyType.PERMISSIONS_BOUNDARY, two,
                                PolicyType.SCP, three,
                                PolicyType.RESOURCE, four,
                                PolicyType.TRUST, held(true, TRUST))));
                    }
                }
            }
        }
        return sets;
    }

    private static LayerEvidence held(boolean complete, AttachedPolicy... policies) {
        return LayerEvidence.of(List.of(policies), complete);
    }

    private static PolicySet set(Map<PolicyType, LayerEvidence> layers) {
        Map<PolicyType, LayerEvidence> all = new EnumMap<>(none());
        all.putAll(layers);
        return new PolicySet(all);
    }

    // All that a cause is made of.
    private String told(Request request, PolicySet set) {
        Evaluation evaluation = evaluator.evaluate(request, set);
        return evaluation.decision() + " "
                + evaluation.possible().stream().sorted().toList()
                + evaluation.layers().stream()
                        .map(layer -> layer.policyType() + " " + layer.state())
                        .toList()
                + evaluation.decidedBy().stream()
                        .map(finding -> finding.policy().name() + " " + finding.statement().index())
                        .collect(Collectors.joining(", ", " by ", ""))
                + evaluation.unknown();
    }
}
