package org.trailcase.casefile;

import java.util.List;
import java.util.Locale;
import org.trailcase.query.Field;
import org.trailcase.query.Glob;
import org.trailcase.query.Network;
import org.trailcase.query.Term;
import org.trailcase.trail.Outcome;

/// A field by which the events of a list can be counted, and the term that asks for one of its values.
public enum Facet {
    OUTCOME("Outcome"),
    PRINCIPAL("Principal"),
    ACTION("Action"),
    SERVICE("Service"),
    ADDRESS("Source address"),
    ERROR("Error code"),
    REGION("Region"),
    ACCOUNT("Account"),
    CATEGORY("Event category"),
    MARK("Mark");

    private final String title;

    Facet(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// A value and how many events of the list have it. `text` is shown, `term` asks for it.
    public record Count(String text, Term term, long events) {}

    /// The top values of a facet, most frequent first, and how many different values there are in all.
    public record Top(Facet facet, List<Count> counts, int values) {}

    /// Whether a term asks about this facet: a facet leaves such terms out when it counts.
    public boolean isAskedBy(Term term) {
        return switch (this) {
            case OUTCOME -> term instanceof Term.Recorded;
            case ADDRESS -> term instanceof Term.From || term instanceof Term.FromSource;
            case MARK -> term instanceof Term.Marked;
            case PRINCIPAL -> asks(term, Field.PRINCIPAL);
            case ACTION -> asks(term, Field.ACTION);
            case SERVICE -> asks(term, Field.SERVICE);
            case ERROR -> asks(term, Field.ERROR);
            case REGION -> asks(term, Field.REGION);
            case ACCOUNT -> asks(term, Field.ACCOUNT);
            case CATEGORY -> asks(term, Field.CATEGORY);
        };
    }

    Term term(String value) {
        return switch (this) {
            case OUTCOME ->
                new Term.Recorded(Outcome.valueOf(value.toUpperCase(Locale.ROOT)));
            case ADDRESS ->
                Network.parse(value)
                        .<Term>map(Term.From::new)
                        .orElseGet(() -> new Term.FromSource(Glob.exactly(value)));
            case MARK -> new Term.Marked(Glob.literal(value));
            case PRINCIPAL -> exactly(Field.PRINCIPAL, value);
            case ACTION -> exactly(Field.ACTION, value);
            case SERVICE -> exactly(Field.SERVICE, value);
            case ERROR -> exactly(Field.ERROR, value);
            case REGION -> exactly(Field.REGION, value);
            case ACCOUNT -> exactly(Field.ACCOUNT, value);
            case CATEGORY -> exactly(Field.CATEGORY, value);
        };
    }

    private static Term exactly(Field field, String value) {
        return new Term.Matches(field, field.exactly(value));
    }

    private static boolean asks(Term term, Field field) {
        return term instanceof Term.Matches matches && matches.field() == field;
    }
}
