package org.trailcase.ui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Term;
import org.trailcase.ui.kit.TimeRange;
import org.trailcase.ui.kit.Times;

/// Terms of a query as people read them, and the stretch of time that a query asks for.
public final class Terms {
    private Terms() {}

    /// Few words for a chip: `denied`, `not ReadOnly`, `14 Mar 09:00-11:00 UTC`.
    public static String label(Term term) {
        return switch (term) {
            case Term.Matches matches -> label(matches);
            case Term.Recorded recorded -> recorded.outcome().title();
            case Term.Since since -> "since " + Times.minute(since.start()) + " UTC";
            case Term.Until until -> "until " + Times.minute(until.end()) + " UTC";
            case Term.From from -> from.network().written();
            case Term.FromSource from -> from.pattern().written();
            case Term.ReadOnly _ -> "ReadOnly";
            case Term.Marked marked -> "marked " + marked.name().written();
            case Term.Noted noted -> "note " + noted.text().written();
            case Term.MarkedBy by -> "by " + by.examiner().written();
            case Term.Decided decided -> "decided by " + cause(decided.cause().written());
            case Term.Verdict verdict -> "verdict " + verdict.word();
            case Term.Contains contains -> "“" + contains.text() + "”";
            case Term.Not not -> "not " + part(not.term());
            case Term.All(List<Term> terms) when terms.isEmpty() -> "every event";
            case Term.All(List<Term> terms) -> joined(terms, " and ");
            case Term.Any(List<Term> terms) -> joined(terms, " or ");
        };
    }

    private static String joined(List<Term> terms, String word) {
        return terms.stream().map(Terms::part).collect(Collectors.joining(word));
    }

    private static String part(Term term) {
        boolean several = term instanceof Term.Any || (term instanceof Term.All(List<Term> terms) && !terms.isEmpty());
        return several ? "(" + label(term) + ")" : label(term);
    }

    // The digits behind the name tell statements of one name apart; people go by the name.
    private static String cause(String name) {
        return name.contains("#") && name.lastIndexOf('@') > name.indexOf('#') ? name.substring(0, name.lastIndexOf('@')) : name;
    }

    // Who and what say themselves what they are.
    private static String label(Term.Matches matches) {
        String value = last(matches.pattern().written());
        boolean plain = matches.field() == Field.PRINCIPAL || matches.field() == Field.ACTION;
        return plain ? value : matches.field().word() + " " + value;
    }

    private static String last(String pattern) {
        return pattern.startsWith("arn:") ? pattern.substring(pattern.lastIndexOf('/') + 1) : pattern;
    }

    /// The stretch of time, where the query names one; an open end is closed by `whole`.
    public static Optional<TimeRange> range(EventQuery query, TimeRange whole) {
        Optional<Term.Since> since = query.terms().stream()
                .filter(Term.Since.class::isInstance)
                .map(Term.Since.class::cast)
                .reduce((a, b) -> a.start().isAfter(b.start()) ? a : b);
        Optional<Term.Until> until = query.terms().stream()
                .filter(Term.Until.class::isInstance)
                .map(Term.Until.class::cast)
                .reduce((a, b) -> a.end().isBefore(b.end()) ? a : b);
        if (since.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeRange(
                since.map(Term.Since::start).orElse(whole.start()), until.map(Term.Until::end).orElse(whole.end())));
    }

    /// The query with this stretch of time in the place of any other.
    public static EventQuery within(EventQuery query, Optional<TimeRange> range) {
        List<Term> terms = new ArrayList<>(query.without(
                        term -> term instanceof Term.Since || term instanceof Term.Until)
                .terms());
        range.ifPresent(one -> {
            terms.add(new Term.Since(one.start()));
            terms.add(new Term.Until(one.end()));
        });
        return new EventQuery(terms);
    }
}
