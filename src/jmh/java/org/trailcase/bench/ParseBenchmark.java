package org.trailcase.bench;

import java.util.Random;
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
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;

/// What it costs to read a policy of ten statements (about 3 kB) from its text.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
@State(Scope.Thread)
public class ParseBenchmark {
    private final String text = new MadePolicies(new Random(7)).text(PolicyType.IDENTITY);

    @Benchmark
    public PolicyDocument parsed() throws PolicyException {
        return PolicyDocument.parse(text);
    }
}
