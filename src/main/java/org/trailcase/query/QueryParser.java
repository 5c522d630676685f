package org.trailcase.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns what was typed into one term: terms side by side are joined by AND, `-` negates, parentheses group.
///
/// AND and OR side by side are refused: languages of queries differ in which of them binds closer, and an examiner who
/// thinks of the other one would get events that were not asked for.
final class QueryParser {
    // Deeper than anybody types; a limit keeps a hostile text from exhausting the stack.
    private static final int DEEPEST = 50;
    private static final int SHOWN = 120;
    private static final Set<String> NO_JOINTS = Set.of("or", "and", "not", "|", "||", "&", "&&");

    private final String typed;
    private final QueryLexer lexer;
    private int depth;

    QueryParser(String typed) {
        this.typed = typed;
        this.lexer = new QueryLexer(typed);
    }

    /// A term with its place.
    private record Placed(Term term, int from, int to) {}

    Term query() throws QueryException {
        if (lexer.isAtEnd()) {
            return new Term.All(List.of());
        }
        Term all = choice();
        if (lexer.sees(')')) {
            throw wrong("This parenthesis closes none that was opened.", lexer.at(), lexer.at() + 1);
        }
        return all;
    }

    private Term choice() throws QueryException {
        List<List<Placed>> ways = new ArrayList<>();
        ways.add(sequence());
        while (lexer.take("OR")) {
            ways.add(sequence());
        }
        if (ways.size() > 1) {
            mustBeClear(ways);
        }
        List<Term> terms = new ArrayList<>();
        for (List<Placed> way : ways) {
            terms.add(Term.all(way.stream().map(Placed::term).toList()));
        }
        return Term.any(terms);
    }

    private List<Placed> sequence() throws QueryException {
        List<Placed> terms = new ArrayList<>();
        do {
            terms.add(signed());
        } while (lexer.take("AND") || !endsSequence());
        mustLeaveTime(terms);
        return terms;
    }

    private boolean endsSequence() {
        return lexer.isAtEnd() || lexer.sees(')') || lexer.sees("OR");
    }

    private Placed signed() throws QueryException {
        if (++depth > DEEPEST) {
            throw wrong(
                    "The query is nested more than %d deep here; say it with fewer parentheses.".formatted(DEEPEST),
                    lexer.at(),
                    lexer.at());
        }
        if (lexer.isAtEnd() || lexer.sees(')') || lexer.sees("OR") || lexer.sees("AND")) {
            throw wrong(
                    "Here a term is missing: OR and AND need one on either side, NOT and '-' one behind them.",
                    lexer.at(),
                    lexer.at());
        }
        int from = lexer.at();
        Placed term = lexer.take('-') ? negated(from, true) : lexer.take("NOT") ? negated(from, false) : plain();
        depth--;
        return term;
    }

    private Placed negated(int from, boolean minus) throws QueryException {
        if (minus && lexer.seesGap()) {
            throw wrong("A '-' stands alone; write it right before what it negates.", from, from + 1);
        }
        if (minus && lexer.sees('-')) {
            throw wrong("Two '-' negate nothing; write one, or put the word in quotation marks.", from, from + 2);
        }
        Placed inner = signed();
        return new Placed(new Term.Not(inner.term()), from, inner.to());
    }

    private Placed plain() throws QueryException {
        int from = lexer.at();
        if (lexer.take('(')) {
            if (lexer.sees(')')) {
                throw wrong("There is nothing between these parentheses.", from, lexer.at() + 1);
            }
            Term inside = choice();
            if (!lexer.take(')')) {
                throw wrong("This parenthesis is never closed.", from, from + 1);
            }
            return new Placed(inside, from, lexer.at());
        }
        TypedWord word = lexer.word();
        if (!word.hasMarks() && NO_JOINTS.contains(word.text())) {
            throw wrong(
                    "'%s' joins nothing; write OR, AND or NOT in capital letters, or put the word in quotation marks to look for it as text."
                            .formatted(word.text()),
                    word.from(),
                    word.to());
        }
        boolean all = word.isEmpty() || word.is("*");
        return new Placed(all ? new Term.All(List.of()) : new TermReader(typed, word).term(), word.from(), word.to());
    }

    private void mustBeClear(List<List<Placed>> ways) throws QueryException {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).size() > 1) {
                List<Placed> way = ways.get(i);
                throw wrong(
                        i == 0 ? unclearBefore(way, ways.get(1)) : unclearBehind(ways.get(i - 1), way),
                        way.getFirst().from(),
                        way.getLast().to());
            }
        }
    }

    // a b OR c
    private String unclearBefore(List<Placed> way, List<Placed> next) {
        Placed last = way.getLast();
        return unclear(
                "(%s) OR %s".formatted(text(way.getFirst(), last), text(next.getFirst(), next.getFirst())),
                "%s (%s)".formatted(text(way.getFirst(), way.get(way.size() - 2)), text(last, next.getFirst())));
    }

    // a OR b c
    private String unclearBehind(List<Placed> before, List<Placed> way) {
        Placed first = way.getFirst();
        return unclear(
                "%s OR (%s)".formatted(text(before.getFirst(), before.getLast()), text(first, way.getLast())),
                "(%s) %s".formatted(text(before.getLast(), first), text(way.get(1), way.getLast())));
    }

    private static String unclear(String one, String other) {
        String sentence = "AND and OR stand side by side; put parentheses around what belongs together";
        return one.length() + other.length() > 2 * SHOWN ? sentence + "." : "%s: %s, or %s.".formatted(sentence, one, other);
    }

    private String text(Placed first, Placed last) {
        return typed.substring(first.from(), last.to());
    }

    // No event can lie in a time that ends before it begins: then one of the two is a slip.
    private void mustLeaveTime(List<Placed> terms) throws QueryException {
        Optional<Instant> start = Optional.empty();
        Optional<Instant> end = Optional.empty();
        for (Placed placed : terms) {
            for (Term term : placed.term() instanceof Term.All(List<Term> parts) ? parts : List.of(placed.term())) {
                if (term instanceof Term.Since(Instant since) && start.filter(known -> !since.isAfter(known)).isEmpty()) {
                    start = Optional.of(since);
                }
                if (term instanceof Term.Until(Instant until) && end.filter(known -> !until.isBefore(known)).isEmpty()) {
                    end = Optional.of(until);
                }
            }
            if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
                throw wrong(
                        "'%s' leaves no time before '%s', so that no event can answer."
                                .formatted(new Term.Since(start.get()).written(), new Term.Until(end.get()).written()),
                        placed.from(),
                        placed.to());
            }
        }
    }

    private QueryException wrong(String sentence, int from, int to) {
        return new QueryException(sentence, typed, from, to);
    }
}
