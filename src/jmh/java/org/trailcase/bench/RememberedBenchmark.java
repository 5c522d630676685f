package org.trailcase.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.DecisionKey;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.RememberedDecisions;

/// What a decision costs that was made before.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@State(Scope.Thread)
public class RememberedBenchmark {
    private final RememberedDecisions remembered = new RememberedDecisions(new Evaluator());
    private List<DecisionKey> keys = List.of();
    private List<DecisionKey> equalKeys = List.of();
    private int next;

    @Setup
    public void remember(MadeAccount account) {
        keys = keys(account);
        equalKeys = keys(account);
        keys.forEach(remembered::decide);
    }

    private static List<DecisionKey> keys(MadeAccount account) {
        return account.requests().stream()
                .map(request -> DecisionKey.of(request, account.policies()))
                .toList();
    }

    /// For who kept the key under which it was remembered, as one does for the group of an event.
    @Benchmark
    public Decision sameKey() {
        return remembered.decide(next(keys));
    }

    /// For another key that is equal: its values are compared one by one.
    @Benchmark
    public Decision equalKey() {
        return remembered.decide(next(equalKeys));
    }

    /// The key is made from the request first, as for each event of a case.
    @Benchmark
    public Decision newKey(MadeAccount account) {
        return remembered.decide(account.next(), account.policies());
    }

    private DecisionKey next(List<DecisionKey> from) {
        next = (next + 1) % from.size();
        return from.get(next);
    }
}
