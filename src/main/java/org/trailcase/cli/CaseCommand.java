package org.trailcase.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Examiner;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.QueryException;
import org.trailcase.query.Term;
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
        return CaseJudging.of(CaseFile.read(path()));
    }

    /// The case, to work with.
    final CaseFile open() {
        return CaseJudging.of(CaseFile.open(path(), examiner()));
    }

    /// Of a query that may be given as a parameter or as an option.
    static EventQuery query(@Nullable String typed, @Nullable String asked) throws QueryException {
        if (typed != null && asked != null) {
            throw new Problem("There are two queries, '%s' and '%s': give one.".formatted(typed.strip(), asked.strip()));
        }
        return query(typed == null ? asked : typed);
    }

    /// The events that answer. Where none does, what a term asks for and the case nowhere has is told on standard error.
    final EventRows found(CaseFile caseFile, EventQuery query) {
        EventRows rows = caseFile.find(query);
        if (rows.size() == 0 && caseFile.eventCount() > 0) {
            query.terms().stream()
                    .flatMap(term -> asked(term).stream()
                            .filter(_ -> caseFile.find(new EventQuery(List.of(term))).size() == 0))
                    .forEach(asked -> err().println(Output.plain("trailcase: Nothing in the case has %s.".formatted(asked))));
        }
        return rows;
    }

    private static Optional<String> asked(Term term) {
        return switch (term) {
            case Term.Matches(Field field, Glob pattern) -> Optional.of("%s %s".formatted(field.word(), pattern.written()));
            case Term.Marked(Glob name) -> Optional.of("mark " + name.written());
            case Term.Noted(Glob text) -> Optional.of("note " + text.written());
            case Term.MarkedBy(Glob examiner) -> Optional.of("mark or note by " + examiner.written());
            case Term.Recorded _, Term.Since _, Term.Until _, Term.From _, Term.FromSource _, Term.ReadOnly _,
                    Term.Contains _, Term.Decided _, Term.Verdict _, Term.Not _, Term.All _, Term.Any _ -> Optional.empty();
        };
    }

    final void printNoEvent() {
        out().println("No event of the case answers the query.");
    }

    static EventQuery query(@Nullable String typed) throws QueryException {
        return EventQuery.parse(typed == null ? "" : typed);
    }
}
