package org.trailcase.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.ui.kit.Job;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.state.OpenCase;
import org.trailcase.work.Problem;

/// Runs imports behind the window, with a sheet that can be put away at any moment.
final class Importing {
    private final Jobs jobs;
    private final Sheets sheets;
    private final Consumer<Problem> problems;

    Importing(Jobs jobs, Sheets sheets, Consumer<Problem> problems) {
        this.jobs = jobs;
        this.sheets = sheets;
        this.problems = problems;
    }

    void start(OpenCase open, List<Path> paths) {
        ImportSheet sheet = new ImportSheet(sheets, open.file().description().name());
        sheet.open();
        Job job = jobs.start(
                "Importing",
                progress -> {
                    Receipt receipt = Intake.receive(open.file(), paths, progress);
                    open.file().refresh();
                    return receipt;
                },
                receipt -> {
                    open.changed();
                    sheet.ended(receipt);
                },
                problem -> {
                    sheet.failed(problem);
                    problems.accept(problem);
                });
        sheet.follow(job, open::refresh);
    }
}
