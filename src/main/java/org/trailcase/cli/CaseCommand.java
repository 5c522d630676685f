package org.trailcase.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Examiner;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What all commands on a case have in common.
abstract class CaseCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "The case file.")
    private @Nullable Path path;

    @Option(
            names = "--examiner",
            paramLabel = "NAME",
            description = "Who works with the case; by default the name that the system knows you by.")
    private @Nullable String examiner;

    final Path path() {
        return Optional.ofNullable(path).orElseThrow();
    }

    final Examiner examiner() {
        return new Examiner(Optional.ofNullable(examiner).orElseGet(() -> System.getProperty("user.name", "Examiner")));
    }

    final PrintWriter out() {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    }

    final PrintWriter err() {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getErr();
    }

    /// The case, to look at.
    final CaseFile read() {
        return CaseFile.read(path());
    }

    /// The case, to work with.
    final CaseFile open() {
        return CaseFile.open(path(), examiner());
    }

    /// Of a query that may be given as a parameter or as an option.
    static EventQuery query(@Nullable String typed, @Nullable String asked) throws QueryException {
        if (typed != null && asked != null) {
            throw new Problem("There are two queries, '%s' and '%s': give one.".formatted(typed, asked));
        }
        return query(typed == null ? asked : typed);
    }

    static EventQuery query(@Nullable String typed) throws QueryException {
        return EventQuery.parse(typed == null ? "" : typed);
    }
}
