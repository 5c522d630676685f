package org.trailcase.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.casefile.Mark;
import org.trailcase.query.Field;
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
        Stream<Term> counted = COUNTED.stream()
                .flatMap(facet -> file.facet(all, facet, MOST).counts().stream())
                .map(Facet.Count::term);
        Stream<Term> outcomes = Arrays.stream(Outcome.values()).map(Term.Recorded::new);
        Stream<Term> marks = Mark.STANDARD.stream().map(name -> new Term.Marked(new Glob(name)));
        return new Completions(
                fields(),
                Stream.of(outcomes, counted, marks)
                        .flatMap(terms -> terms)
                        .map(Term::written)
                        .distinct()
                        .toList());
    }

    private static List<String> fields() {
        return Stream.concat(
                        Stream.of("outcome:", "principal:", "action:", "since:", "until:", "ip:", "mark:", "readOnly"),
                        Arrays.stream(Field.values()).map(field -> field.word() + ":"))
                .distinct()
                .toList();
    }
}
