package org.trailcase.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.PolicySet;

/// What one decision costs, alone and with everything that led to it.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@State(Scope.Thread)
public class DecideBenchmark {
    private final Evaluator evaluator = new Evaluator();

    /// Each request differs from the one before, and nothing is remembered of it.
    @Benchmark
    public Decision cold(MadeAccount account) {
        return evaluator.decide(account.next(), account.policies());
    }

    /// The same with a policy set that nobody has asked yet, so that nothing is known of which statements an action reaches.
    @Benchmark
    public Decision coldWithNewPolicySet(MadeAccount account) {
        return evaluator.decide(account.next(), new PolicySet(account.layers()));
    }

    /// With all that an explanation shows.
    @Benchmark
    public Evaluation explained(MadeAccount account) {
        return evaluator.evaluate(account.next(), account.policies());
    }
}
