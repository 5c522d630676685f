package org.trailcase.story;

import java.nio.file.Path;
import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.CaseFolder;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Progress;

/// A sample case as an examiner has it: imported, described, marked.
final class StoryCase implements AutoCloseable {
    final CaseFile caseFile;
    final Explainer explainer;

    private StoryCase(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.explainer = Explainer.of(caseFile);
    }

    static StoryCase of(String sample, Path folder) {
        return new StoryCase(CaseFolder.open(
                Path.of("sample-cases", sample), folder.resolve(sample + ".trailcase"), Progress.SILENT));
    }

    EventRows find(String query) {
        try {
            return caseFile.find(EventQuery.parse(query));
        } catch (QueryException e) {
            throw new AssertionError(e);
        }
    }

    List<Explanation> explain(String query) {
        return find(query).stream().map(this::explain).toList();
    }

    Explanation explain(EventRow row) {
        return explainer.explain(caseFile.event(row));
    }

    @Override
    public void close() {
        caseFile.close();
    }
}
