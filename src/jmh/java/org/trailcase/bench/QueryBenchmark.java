package org.trailcase.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.Histogram;
import org.trailcase.casefile.MadeColumns;
import org.trailcase.query.QueryException;

/// Eight kinds of questions to the columns of ten million made events, from the typed text to the answer.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@State(Scope.Benchmark)
public class QueryBenchmark {
    @Param("10000000")
    private int rows;

    private MadeColumns columns;
    private EventRows all;

    @Setup(Level.Trial)
    public void make() throws QueryException {
        columns = new MadeColumns(rows);
        all = columns.find("");
    }

    @Benchmark
    public Histogram hoursOfErrors() throws QueryException {
        return columns.histogram(columns.find("outcome:denied,failed"), Duration.ofHours(1));
    }

    @Benchmark
    public Histogram minutes() {
        return columns.histogram(all, Duration.ofMinutes(1));
    }

    @Benchmark
    public List<Facet.Top> eightFacets() throws QueryException {
        return columns.facets(columns.find("outcome:denied"), 10);
    }

    @Benchmark
    public int countOfTwoTerms() throws QueryException {
        return columns.find("outcome:denied service:iam").size();
    }

    @Benchmark
    public int distinctSessions() throws QueryException {
        return columns.sessions(columns.find("outcome:denied"));
    }

    @Benchmark
    public List<EventRow> pageOfHundredRows() {
        int middle = all.size() / 2;
        return IntStream.range(middle, middle + 100).mapToObj(all::row).toList();
    }

    @Benchmark
    public int principalPattern() throws QueryException {
        return columns.find("principal:*team-1*").size();
    }

    @Benchmark
    public int addressRange() throws QueryException {
        return columns.find("ip:203.0.16.0/20").size();
    }
}
