package org.trailcase.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Network;
import org.trailcase.query.Term;

/// Answers a question from the columns: each term is asked of the dictionary once, then of every row by number.
///
/// Terms are asked in the order of what they cost, each only of the rows that the ones before it left: first the columns, then
/// the records, last what the policies decided.
final class Finder {
    private final Columns columns;
    private final Marks marks;
    private final Exhibits exhibits;
    private final TextSearch text;
    private final Decisions decisions;

    Finder(Columns columns, Marks marks, Exhibits exhibits, TextSearch text, Decisions decisions) {
        this.columns = columns;
        this.marks = marks;
        this.exhibits = exhibits;
        this.text = text;
        this.decisions = decisions;
    }

    Bitmap find(EventQuery query) {
        return all(query.terms(), Bitmap.all(columns.size()));
    }

    private Bitmap all(List<Term> terms, Bitmap among) {
        Bitmap left = among;
        for (Term term : byCost(terms)) {
            left = left.isEmpty() ? left : rows(term, left);
        }
        return left;
    }

    private Bitmap any(List<Term> terms, Bitmap among) {
        Bitmap found = Bitmap.none(columns.size());
        for (Term term : byCost(terms)) {
            found = found.or(rows(term, among.without(found)));
        }
        return found;
    }

    private static List<Term> byCost(List<Term> terms) {
        return terms.size() < 2 ? terms : terms.stream().sorted(Comparator.comparingInt(Finder::cost)).toList();
    }

    private static int cost(Term term) {
        return switch (term) {
            case Term.Since _, Term.Until _ -> 0;
            case Term.Matches matches -> matches.field() == Field.EVENT ? 2 : 1;
            case Term.Recorded _, Term.From _, Term.FromSource _, Term.ReadOnly _, Term.Marked _, Term.Noted _,
                    Term.MarkedBy _ -> 1;
            case Term.Contains _ -> 3;
            case Term.Judged _ -> 4;
            case Term.Not not -> cost(not.term());
            case Term.All(List<Term> terms) -> most(terms);
            case Term.Any(List<Term> terms) -> most(terms);
        };
    }

    private static int most(List<Term> terms) {
        return terms.stream().mapToInt(Finder::cost).max().orElse(0);
    }

    /// The rows among these that satisfy the term.
    private Bitmap rows(Term term, Bitmap among) {
        return switch (term) {
            case Term.Matches matches -> matching(matches.field(), matches.pattern(), among);
            case Term.Recorded recorded ->
                circumstances(columns.circumstances.outcome, only(Circumstances.OUTCOME_VALUES, recorded.outcome().ordinal()), among);
            case Term.Since since -> among.without(before(since.start()));
            case Term.Until until -> among.and(before(until.end()));
            case Term.From(Network network) ->
                clients(
                        columns.clients.address,
                        chosen(columns.addressBytes(), bytes -> bytes.filter(network::contains).isPresent()),
                        among);
            case Term.FromSource source -> 
                clients(columns.clients.address, chosen(columns.words.addresses(), source.pattern()::foundIn), among);
            case Term.ReadOnly _ -> circumstances(columns.circumstances.readOnly, only(Circumstances.READ_ONLY_VALUES, 1), among);
            case Term.Marked marked -> ids(marks.eventsMarked(marked.name()), among);
            case Term.Noted noted -> ids(marks.eventsNoted(noted.text()), among);
            case Term.MarkedBy by -> ids(marks.eventsMarkedBy(by.examiner()), among);
            case Term.Contains contains -> text.rows(columns, contains.text(), among);
            case Term.Judged judged -> decisions.rows(columns, judged, among);
            case Term.Not not -> among.without(rows(not.term(), among));
            case Term.All(List<Term> terms) -> all(terms, among);
            case Term.Any(List<Term> terms) -> any(terms, among);
        };
    }

    private Bitmap matching(Field field, Glob glob, Bitmap among) {
        Words words = columns.words;
        Circumstances all = columns.circumstances;
        Predicate<String> fits = value -> field.fits(glob, value);
        return switch (field) {
            case PRINCIPAL -> identities(who -> fits.test(who.label()) || fits.test(who.principal()), among);
            case SESSION -> identities(who -> fits.test(who.session()), among);
            case KEY -> identities(who -> fits.test(who.accessKey()), among);
            case TYPE -> identities(who -> fits.test(who.type()), among);
            case ACTION -> circumstances(all.call, chosen(words.calls(), called -> names(called, glob)), among);
            case SERVICE -> circumstances(all.call, chosen(words.calls(), called -> fits.test(Words.service(called.source()))), among);
            case RESOURCE -> words(columns.resource, words.resources(), fits, among);
            case ERROR -> circumstances(all.error, chosen(words.errors(), fits), among);
            case REGION -> circumstances(all.region, chosen(words.regions(), fits), among);
            case ACCOUNT ->
                circumstances(all.account, chosen(words.accounts(), fits), among)
                        .or(identities(who -> fits.test(who.account()), among));
            case AGENT -> clients(columns.clients.agent, chosen(words.agents(), fits), among);
            case CATEGORY -> circumstances(all.category, chosen(words.categories(), fits), among);
            case EXHIBIT -> Scan.of(columns.id, exhibits.events(glob), among);
            case EVENT -> ids(text.withEventId(glob), among);
        };
    }

    private static boolean names(Words.Call called, Glob glob) {
        return glob.written().indexOf(':') >= 0
                ? glob.matches(called.action()) || glob.matches(Words.service(called.source()) + ":" + called.name())
                : glob.matches(called.name());
    }

    private Bitmap identities(Predicate<EventRow.Who> wanted, Bitmap among) {
        return words(columns.identity, columns.words.identities(), wanted, among);
    }

    /// The rows whose circumstances have a chosen word in this column of theirs.
    private Bitmap circumstances(int[] words, byte[] chosen, Bitmap among) {
        return Scan.of(columns.circumstance, through(words, chosen), among);
    }

    private Bitmap clients(int[] words, byte[] chosen, Bitmap among) {
        return Scan.of(columns.client, through(words, chosen), among);
    }

    private static byte[] through(int[] words, byte[] chosen) {
        byte[] through = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            through[i] = chosen[words[i]];
        }
        return through;
    }

    private static <T> Bitmap words(int[] column, List<T> words, Predicate<T> wanted, Bitmap among) {
        return Scan.of(column, chosen(words, wanted), among);
    }

    private static <T> byte[] chosen(List<T> words, Predicate<T> wanted) {
        byte[] chosen = new byte[words.size()];
        Ranges.each(chosen.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                chosen[i] = (byte) (wanted.test(words.get(i)) ? 1 : 0);
            }
            return to;
        });
        return chosen;
    }

    private static byte[] only(int size, int wanted) {
        byte[] chosen = new byte[size];
        chosen[wanted] = 1;
        return chosen;
    }

    private Bitmap ids(long[] events, Bitmap among) {
        if (events.length == 0) {
            return Bitmap.none(among.size());
        }
        long last = 0;
        for (long event : events) {
            last = Math.max(last, event);
        }
        Bitmap wanted = Bitmap.none(Math.toIntExact(last + 1));
        for (long event : events) {
            wanted.set((int) event);
        }
        return Scan.of(columns.id, wanted, among);
    }

    // Rows are in order by the second only: within the second of the moment each is asked.
    private Bitmap before(Instant moment) {
        Instant second = Instant.ofEpochSecond(moment.getEpochSecond());
        int whole = columns.firstSince(second);
        Bitmap before = Bitmap.range(columns.size(), 0, whole);
        for (int row = whole; row < columns.size() && columns.time[row] < second.toEpochMilli() + 1000; row++) {
            if (Instant.ofEpochMilli(columns.time[row]).isBefore(moment)) {
                before.set(row);
            }
        }
        return before;
    }
}
