package org.trailcase.policy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trailcase.policy.evaluate.Policies.APP;
import static org.trailcase.policy.evaluate.Policies.OBJECT;
import static org.trailcase.policy.evaluate.Policies.allow;
import static org.trailcase.policy.evaluate.Policies.deny;
import static org.trailcase.policy.evaluate.Policies.only;
import static org.trailcase.policy.evaluate.Policies.policy;
import static org.trailcase.policy.evaluate.Policies.request;
import static org.trailcase.policy.evaluate.Policies.to;
import static org.trailcase.policy.evaluate.Policies.with;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trailcase.policy.evaluate.line.EvaluationCase;
import org.trailcase.SharedData;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// What is remembered is what would be decided anew, whichever value of a request changes.
class RememberedDecisionsTest {
    private static final int ROUNDS = 5_000;
    private static final PolicySet SET = only(
            policy(
                    PolicyType.IDENTITY,
                    with(allow("s3:*"), "'StringEquals':{'aws:PrincipalTag/team':'blue'}"),
                    allow("s3:Get*", "arn:aws:s3:::bkt/${aws:username}/*"),
                    with(allow("s3:PutObject"), "'StringLike':{'aws:PrincipalTag/team':'${aws:username}*'}"),
                    with(allow("sqs:*"), "'ForAnyValue:StringEquals':{'aws:TagKeys':['blue','alice']}")),
            policy(
                    PolicyType.SCP,
                    allow("*"),
                    with(deny("s3:Put*"), "'NotIpAddress':{'aws:SourceIp':'192.0.2.0/24'}"),
                    with(deny("s3:Get*"), "'Null':{'aws:SourceVpce':'false'}"),
                    with(deny("sqs:*"), "'DateLessThan':{'aws:CurrentTime':'2026-01-01T00:00:00Z'}")),
            policy(
                    PolicyType.RESOURCE,
                    to("{'AWS':'arn:aws:iam::111122223333:role/app'}", allow("s3:GetObject", "arn:aws:s3:::bkt/open/*"))));

    private final Evaluator evaluator = new Evaluator();

    @Test
    void aValueThatChangesIsNeverOverlooked() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RememberedDecisions remembered = new RememberedDecisions(evaluator);
        Map<DecisionKey, String> told = new HashMap<>();
        Request request = request(APP, "s3:GetObject", OBJECT);
        for (int round = 0; round < ROUNDS; round++) {
            request = random.nextInt(50) == 0 ? request(APP, "s3:GetObject", OBJECT) : Changes.of(request, random);

            Decision decision = remembered.decide(request, SET);

            assertThat(decision).as("seed %d, round %d", seed, round).isEqualTo(evaluator.decide(request, SET));
            String now = told(request, SET);
            assertThat(told.computeIfAbsent(DecisionKey.of(request, SET), _ -> now))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(now);
        }
        assertThat(remembered.size()).isEqualTo(told.size()).isLessThan(ROUNDS);
    }

    @Test
    void theKeysOfGeneratedCasesHoldAllThatTheirPoliciesRead() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String line : Files.readAllLines(SharedData.path("evaluate/random.jsonl"))) {
            EvaluationCase read = EvaluationCase.read((JsonObject) JsonReader.read(line), line);
            RememberedDecisions remembered = new RememberedDecisions(evaluator);
            List<String> names = read.policies().keys(read.request().foldedAction());
            Request request = read.request();
            for (int round = 0; round < 20; round++) {
                assertThat(remembered.decide(request, read.policies()))
                        .as("%s, seed %d", read.id(), seed)
                        .isEqualTo(evaluator.decide(request, read.policies()));
                String name = names.isEmpty() ? "aws:username" : names.get(random.nextInt(names.size()));
                request = request.with(request.context().with(Map.of(name, Changes.value(random))));
            }
        }
    }

    @Test
    void anUnknownResourceIsNoConditionKey() {
        PolicySet set = only(policy(PolicyType.IDENTITY, allow("s3:GetObject", "arn:aws:s3:::bkt/a")));
        Request request = new Request(
                Caller.parse(APP).orElseThrow(),
                new ActionName("s3", "GetObject"),
                List.of(new RequestedResource.Unrecorded("not recorded")),
                Optional.empty(),
                RequestContext.of(Map.of(), _ -> new ContextValue.Unrecorded("not recorded")));

        assertThat(new RememberedDecisions(evaluator).decide(request, set)).isEqualTo(Decision.UNDETERMINED);
        assertThat(evaluator.evaluate(request, set).unknown()).extracting(fact -> fact.key()).containsExactly("Resource");
    }

    @Test
    void aKeyForEveryMomentDoesNotFillTheMemory() {
        RememberedDecisions remembered = new RememberedDecisions(evaluator, 100);
        for (int i = 0; i < 1_000; i++) {
            Map<String, ContextValue> tag = Map.of("aws:PrincipalTag/team", ContextValue.of("team-" + i));

            remembered.decide(request(APP, "s3:GetObject", OBJECT, tag), SET);

            assertThat(remembered.size()).isLessThanOrEqualTo(100);
        }
    }

    // What an explanation says of a decision, and by which statements.
    private String told(Request request, PolicySet set) {
        Evaluation evaluation = evaluator.evaluate(request, set);
        return evaluation.decision() + " "
                + evaluation.possible().stream().sorted().toList()
                + evaluation.decidedBy().stream()
                        .map(finding -> finding.policy().name() + " " + finding.statement().index())
                        .collect(Collectors.joining(", ", " by ", ""))
                + evaluation.unknown();
    }
}
