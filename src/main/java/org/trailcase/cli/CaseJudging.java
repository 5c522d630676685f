package org.trailcase.cli;

import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Judging;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.bulk.CauseFinder;

/// Explains the events of a case that a query with `cause:` or `verdict:` asks about.
record CaseJudging(CaseFile caseFile) implements Judging {

    /// The case, ready for such queries.
    static CaseFile of(CaseFile caseFile) {
        caseFile.judgedBy(new CaseJudging(caseFile));
        return caseFile;
    }

    @Override
    public Judge judge() {
        CauseFinder finder = new CauseFinder(Explainer.of(caseFile));
        return (bytes, start, end) -> {
            Cause cause = finder.of(bytes, start, end);
            return new Judged(cause.verdict().word(), finder.names(cause));
        };
    }
}
