package org.trailcase.ui.state;

import org.trailcase.aws.ActionName;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Facet;
import org.trailcase.catalog.Catalog;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Term;

/// The read-only events that `-readOnly` takes out of sight, and those among them that matter most.
///
/// "Read-only" is AWS's word for what changes nothing; some of these calls hand out credentials, secrets or the map of
/// the account. INVARIANT: highImpact <= count.
public record HiddenReads(long count, long highImpact) {
    static final HiddenReads NONE = new HiddenReads(0, 0);

    private static final Term NOT_READ_ONLY = new Term.Not(new Term.ReadOnly());

    static HiddenReads of(CaseFile file, EventQuery query) {
        if (!query.terms().contains(NOT_READ_ONLY)) {
            return NONE;
        }
        EventRows hidden = file.find(query.without(NOT_READ_ONLY).and(new Term.ReadOnly()));
        long high = file.facet(hidden, Facet.ACTION, Integer.MAX_VALUE).counts().stream()
                .filter(count -> isHighImpact(file.catalog(), count.text()))
                .mapToLong(Facet.Count::events)
                .sum();
        return new HiddenReads(hidden.size(), high);
    }

    private static boolean isHighImpact(Catalog catalog, String action) {
        return ActionName.parse(action).filter(catalog::isHighImpactRead).isPresent();
    }
}
