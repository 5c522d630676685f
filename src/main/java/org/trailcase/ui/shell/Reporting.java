package org.trailcase.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.trailcase.casefile.CaseFile;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.work.Problem;

/// Writes the case report behind the window.
final class Reporting {
    private final Jobs jobs;
    private final FileChoosers choosers;
    private final Consumer<Problem> problems;
    private final Consumer<String> say;

    Reporting(Jobs jobs, FileChoosers choosers, Consumer<Problem> problems, Consumer<String> say) {
        this.jobs = jobs;
        this.choosers = choosers;
        this.problems = problems;
        this.say = say;
    }
    
    void start(CaseFile file) {
        choosers.save("Write the report", FileChoosers.Kind.PDF, "report.pdf").ifPresent(path -> say.accept(path.toString()));
    }
}
