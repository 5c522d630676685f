package org.trailcase.cli;

import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;

/// Explains the events of one case.
final class CaseExplainer {
    private final CaseFile caseFile;
    private final Explainer explainer;

    CaseExplainer(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.explainer = Explainer.of(caseFile);
    }

    Explanation explain(EventRow row) {
        return explainer.explain(caseFile.event(row));
    }
}
