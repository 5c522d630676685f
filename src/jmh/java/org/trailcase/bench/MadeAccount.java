package org.trailcase.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.evaluate.PolicySet;
import org.trailcase.policy.request.Request;

/// The policies and requests of a run, always the same, handed out one after the other.
@State(Scope.Thread)
public class MadeAccount {
    private static final long SEED = 7;
    private static final int REQUESTS = 4_096;

    /// Whether all condition keys are known, or only those that a trail records.
    @Param({"known", "recorded"})
    public String keys = "known";

    private List<Request> requests = List.of();
    private Map<PolicyType, LayerEvidence> layers = Map.of();
    private PolicySet policies = new PolicySet(layers);
    private int next;

    @Setup
    public void make() {
        layers = new MadePolicies(new Random(SEED)).layers();
        policies = new PolicySet(layers);
        MadeRequests made = new MadeRequests(new Random(SEED));
        Supplier<Request> one = keys.equals("known") ? made::known : made::recorded;
        requests = Stream.generate(one).limit(REQUESTS).toList();
        System.out.println("# Decisions: " + decisions());
    }

    Map<PolicyType, LayerEvidence> layers() {
        return layers;
    }

    PolicySet policies() {
        return policies;
    }

    List<Request> requests() {
        return requests;
    }

    Request next() {
        next = (next + 1) % REQUESTS;
        return requests.get(next);
    }

    // A benchmark in which all requests got the same decision would say little.
    private Map<Decision, Long> decisions() {
        Evaluator evaluator = new Evaluator();
        return requests.stream()
                .collect(Collectors.groupingBy(
                        request -> evaluator.decide(request, policies), TreeMap::new, Collectors.counting()));
    }
}
