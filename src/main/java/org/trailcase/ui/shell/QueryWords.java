package org.trailcase.ui.shell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.Mark;
import org.trailcase.query.Field;
import org.trailcase.query.FieldWords;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;
import org.trailcase.ui.kit.query.Completions;

/// The words that a query about this case can be made of.
final class QueryWords {
    private static final int MOST = 500;
    private static final List<Facet> COUNTED = List.of(
            Facet.PRINCIPAL,
            Facet.ACTION,
            Facet.SERVICE,
            Facet.ADDRESS,
            Facet.ERROR,
            Facet.REGION,
            Facet.ACCOUNT,
            Facet.CATEGORY,
            Facet.MARK);

    private QueryWords() {}

    /// Counts the values of the case's events: the more frequent a value, the earlier it is offered.
    static Completions of(CaseFile file) {
        EventRows all = file.all();
        Stream<Term> counted = file.facets(all, COUNTED, MOST).stream()
                .flatMap(top -> top.counts().stream())
                .map(Facet.Count::term);
        Stream<Term> outcomes = Arrays.stream(Outcome.values()).map(Term.Recorded::new);
        Stream<Term> marks = Mark.STANDARD.stream().map(name -> new Term.Marked(Glob.literal(name)));
        Stream<Term> examiners = file.marks().all().stream()
                .map(Mark::examiner)
                .distinct()
                .map(name -> new Term.MarkedBy(Glob.exactly(name)));
        Stream<Term> verdicts = Term.Verdict.WORDS.stream().map(Term.Verdict::new);
        Stream<Term> exhibits = file.exhibits().stream()
                .limit(MOST)
                .map(exhibit -> new Term.Matches(Field.EXHIBIT, Field.EXHIBIT.exactly(exhibit.name())));
        return new Completions(
                fields(),
                Stream.concat(
                                days(all),
                                Stream.of(outcomes, counted, marks, examiners, verdicts, exhibits)
                                        .flatMap(terms -> terms)
                                        .map(Term::written))
                        .distinct()
                        .toList());
    }

    // The first day of the case and the last one: whoever types a time sees in which days to look.
    private static Stream<String> days(EventRows all) {
        if (all.size() == 0) {
            return Stream.empty();
        }
        String first = day(all.row(0));
        String last = day(all.row(all.size() - 1));
        return Stream.of(
                "since:" + first, "since:" + last, "until:" + last, "until:" + first, "at:" + first, "at:" + last,
                "between:" + first + ".." + last);
    }

    private static String day(EventRow row) {
        return LocalDate.ofInstant(row.time(), ZoneOffset.UTC).toString();
    }

    private static List<String> fields() {
        return FieldWords.all().stream().map(word -> word.equals("readOnly") ? word : word + ":").toList();
    }
}
