package org.trailcase.story;

import java.nio.file.Path;
import java.util.List;
import org.trailcase.SharedData;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Examiner;
import org.trailcase.explain.Explainer;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.CaseFolder;
import org.trailcase.intake.Intake;
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

    /// A public trail, without any file of policies; the test is skipped where it is not there.
    static StoryCase ofInvictus(Path folder) {
        Path trail = SharedData.path("trails/invictus-aws_dataset/data/CloudTrail");
        CaseFile caseFile = CaseFile.create(
                folder.resolve("invictus.trailcase"), CaseDescription.named("Invictus"), new Examiner("Examiner 1"));
        Intake.receive(caseFile, List.of(trail), Progress.SILENT);
        caseFile.refresh();
        return new StoryCase(caseFile);
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
