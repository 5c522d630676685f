package org.trailcase.casefile;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;

/// Answers a question from the columns: each term is asked of the dictionary once, then of every row by number.
final class Finder {
    private final Columns columns;
    private final Marks marks;
    private final TextSearch text;

    Finder(Columns columns, Marks marks, TextSearch text) {
        this.columns = columns;
        this.marks = marks;
        this.text = text;
    }

    BitSet find(EventQuery query) {
        BitSet found = new BitSet(columns.size());
        found.set(0, columns.size());
        for (Term term : query.terms()) {
            found.and(rows(term, found));
        }
        return found;
    }

    // Only rows of `among` matter to the caller, which saves reading raw records for the others.
    private BitSet rows(Term term, BitSet among) {
        return switch (term) {
            case Term.Matches matches -> matching(matches.field(), matches.pattern());
            case Term.Recorded recorded ->
                rowsWhere(row -> columns.outcome[row] == (byte) recorded.outcome().ordinal());
            case Term.Since since -> range(columns.firstSince(since.start()), columns.size());
            case Term.Until until -> range(0, columns.firstSince(until.end()));
            case Term.From from ->
                words(columns.address, columns.words.addresses(), from.network()::contains);
            case Term.FromSource source ->
                words(columns.address, columns.words.addresses(), source.pattern()::foundIn);
            case Term.ReadOnly _ -> rowsWhere(row -> columns.readOnly[row] == 1);
            case Term.Marked marked -> marks.rows(columns, marked.name());
            case Term.Contains contains -> text.rows(columns, contains.text(), among);
            case Term.Not not -> {
                BitSet opposite = rows(not.term(), among);
                opposite.flip(0, columns.size());
                yield opposite;
            }
        };
    }

    private BitSet matching(Field field, Glob glob) {
        Words words = columns.words;
        return switch (field) {
            case PRINCIPAL ->
                words(
                        columns.identity,
                        words.identities(),
                        who -> glob.foundIn(who.label()) || glob.foundIn(who.principal()));
            case SESSION -> words(columns.identity, words.identities(), who -> glob.foundIn(who.session()));
            case KEY -> words(columns.identity, words.identities(), who -> glob.matches(who.accessKey()));
            case ACTION -> words(columns.call, words.calls(), called -> names(called, glob));
            case SERVICE ->
                words(columns.call, words.calls(), called -> glob.matches(Words.service(called.source())));
            case RESOURCE -> words(columns.resource, words.resources(), glob::foundIn);
            case ERROR -> words(columns.error, words.errors(), glob::foundIn);
            case REGION -> words(columns.region, words.regions(), glob::matches);
            case ACCOUNT ->
                either(
                        words(columns.account, words.accounts(), glob::matches),
                        words(columns.identity, words.identities(), who -> glob.matches(who.account())));
            case AGENT -> words(columns.agent, words.agents(), glob::foundIn);
            case CATEGORY -> bytes(columns.category, words.categories(), glob::matches);
            case EVENT -> text.withEventId(columns, glob);
        };
    }

    private static boolean names(Words.Call called, Glob glob) {
        return glob.written().indexOf(':') >= 0
                ? glob.matches(called.action()) || glob.matches(Words.service(called.source()) + ":" + called.name())
                : glob.matches(called.name());
    }

    private <T> BitSet words(int[] column, List<T> words, Predicate<T> wanted) {
        boolean[] chosen = chosen(words, wanted);
        return rowsWhere(row -> chosen[column[row]]);
    }

    private BitSet bytes(byte[] column, List<String> words, Predicate<String> wanted) {
        boolean[] chosen = chosen(words, wanted);
        return rowsWhere(row -> chosen[column[row]]);
    }

    private static <T> boolean[] chosen(List<T> words, Predicate<T> wanted) {
        boolean[] chosen = new boolean[words.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = wanted.test(words.get(i));
        }
        return chosen;
    }

    private BitSet rowsWhere(IntPredicate test) {
        BitSet rows = new BitSet(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            if (test.test(row)) {
                rows.set(row);
            }
        }
        return rows;
    }

    private BitSet range(int from, int to) {
        BitSet rows = new BitSet(columns.size());
        if (from < to) {
            rows.set(from, to);
        }
        return rows;
    }

    private static BitSet either(BitSet one, BitSet other) {
        one.or(other);
        return one;
    }
}
