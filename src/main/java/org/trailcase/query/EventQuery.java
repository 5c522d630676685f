package org.trailcase.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question to the events of a case: terms, all of which must hold. No terms ask for every event.
public record EventQuery(List<Term> terms) {

    public static final EventQuery ALL = new EventQuery(List.of());

    public EventQuery {
        terms = List.copyOf(terms);
    }

    /// Reads what an examiner typed; the exception names the word that is not understood.
    public static EventQuery parse(String typed) throws QueryException {
        return new EventQuery(new QueryParser(typed).terms());
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

    /// The query without the terms of these kinds, negated ones included: a facet leaves its own field out.
    public EventQuery without(Predicate<Term> kind) {
        return new EventQuery(terms.stream()
                .filter(term -> !kind.test(term instanceof Term.Not not ? not.term() : term))
                .toList());
    }

    public boolean isAll() {
        return terms.isEmpty();
    }

    /// The query as an examiner would type it; parses back to an equal query.
    public String written() {
        return terms.stream().map(Term::written).collect(Collectors.joining(" "));
    }
}
