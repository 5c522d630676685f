package org.trailcase.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Takes a kind of terms out of others, as if whatever they ask for held.
final class Leaving {
    private final Predicate<Term> kind;

    Leaving(Predicate<Term> kind) {
        this.kind = kind;
    }

    /// What the term still asks for; empty when nothing. Below a negation OR and AND change places.
    Optional<Term> rest(Term term, boolean negated) {
        return switch (term) {
            case Term.Not(Term inner) -> rest(inner, !negated).map(Term.Not::new);
            case Term.All(List<Term> terms) -> negated ? ifEach(terms, true).map(Term::all) : some(terms, false).map(Term::all);
            case Term.Any(List<Term> terms) -> negated ? some(terms, true).map(Term::any) : ifEach(terms, false).map(Term::any);
            case Term.Matches _, Term.Recorded _, Term.Since _, Term.Until _, Term.From _, Term.FromSource _,
                    Term.ReadOnly _, Term.Marked _, Term.Noted _, Term.MarkedBy _, Term.Decided _, Term.Verdict _,
                    Term.Contains _ -> kind.test(term) ? Optional.empty() : Optional.of(term);
        };
    }

    private Optional<List<Term>> some(List<Term> terms, boolean negated) {
        List<Term> left = terms.stream().flatMap(term -> rest(term, negated).stream()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private Optional<List<Term>> ifEach(List<Term> terms, boolean negated) {
        List<Term> left = terms.stream().flatMap(term -> rest(term, negated).stream()).toList();
        return left.size() < terms.size() ? Optional.empty() : Optional.of(left);
    }
}
