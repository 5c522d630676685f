package org.trailcase.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question to the events of a case: terms, all of which must hold. No terms ask for every event.
///
/// INVARIANT: no term is an [Term.All]: the terms of such a one stand beside the others.
public record EventQuery(List<Term> terms) {

    public static final EventQuery ALL = new EventQuery(List.of());

    public EventQuery {
        terms = terms.stream().flatMap(EventQuery::opened).toList();
    }

    private static Stream<Term> opened(Term term) {
        return term instanceof Term.All(List<Term> parts) ? parts.stream().flatMap(EventQuery::opened) : Stream.of(term);
    }

    /// Reads what an examiner typed; the exception names the place that is not understood.
    public static EventQuery parse(String typed) throws QueryException {
        return new EventQuery(List.of(new QueryParser(typed).query()));
    }

    public EventQuery and(Term term) {
        return terms.contains(term)
                ? this
                : new EventQuery(Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    public EventQuery without(Term term) {
        List<Term> rest = new ArrayList<>(terms);
        rest.remove(term);
        return new EventQuery(rest);
    }

    /// The query as if these kinds of terms were satisfied, negated ones too: a facet leaves its own field out.
    ///
    /// Within an OR such a term makes the whole OR say nothing, for any event could satisfy it by that term alone. So the
    /// query without a kind never finds fewer events than the query itself.
    public EventQuery without(Predicate<Term> kind) {
        Leaving leaving = new Leaving(kind);
        return new EventQuery(terms.stream()
                .flatMap(term -> leaving.rest(term, false).stream())
                .toList());
    }

    public boolean isAll() {
        return terms.isEmpty();
    }

    /// The query as an examiner would type it; parses back to an equal query.
    public String written() {
        return terms.size() == 1
                ? terms.getFirst().written()
                : terms.stream().map(Term::operand).collect(Collectors.joining(" "));
    }
}
