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
    private static final List<String> NAMES = List.of(
            "aws:PrincipalTag/team", "aws:username", "aws:SourceVpce", "aws:SourceIp", "aws:CurrentTime", "aws:TagKeys");
    private static final List<String> VALUES =
            List.of("blue", "alice", "vpce-1", "192.0.2.7", "2026-03-14T09:26:53Z", "2025-03-14T09:26:53Z", "");
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
            request = random.nextInt(50) == 0 ? request(APP, "s3:GetObject", OBJECT) : changed(request, random);

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
                request = request.with(request.context().with(Map.of(name, value(random))));
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

    private static Request changed(Request request, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> changed(request, one(List.of("s3:GetObject", "s3:PutObject", "sqs:SendMessage"), random));
            case 1 -> new Request(
                    request.caller(),
                    request.action(),
                    List.of(RequestedResource.of(OBJECT.replace("k.txt", one(List.of("alice/k", "open/k", "k"), random)))),
                    request.resourceAccount(),
                    request.context());
            case 2 -> new Request(
                    Caller.parse(one(List.of(APP, Policies.ALICE, APP.replace("1", "2")), random)).orElseThrow(),
                    request.action(),
                    request.resources(),
                    one(List.of(Optional.empty(), Optional.of("111122223333"), Optional.of("444455556666")), random),
                    request.context());
            default -> request.with(request.context().with(Map.of(one(NAMES, random), value(random))));
        };
    }

    private static Request changed(Request request, String action) {
        return new Request(
                request.caller(),
                ActionName.parse(action).orElseThrow(),
                request.resources(),
                request.resourceAccount(),
                request.context());
    }

    private static ContextValue value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> ContextValue.ABSENT;
            case 1 -> new ContextValue.Unrecorded("not recorded");
            case 2 -> new ContextValue.Hidden("not recorded");
            case 3 -> new ContextValue.Known(List.of(one(VALUES, random), one(VALUES, random)));
            default -> ContextValue.of(one(VALUES, random));
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
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
