package org.trailcase.ui.shell;

import java.util.Locale;
import java.util.function.Consumer;
import org.trailcase.casefile.CaseFile;
import org.trailcase.report.CaseReport;
import org.trailcase.report.PdfReport;
import org.trailcase.report.ReportOptions;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.work.Problem;

/// Writes the case report behind the window.
final class Reporting {
    private final Jobs jobs;
    private final FileChoosers choosers;
    private final Consumer<Problem> problems;
    private final Consumer<String> say;

    /// `say` tells the person where the report lies.
    Reporting(Jobs jobs, FileChoosers choosers, Consumer<Problem> problems, Consumer<String> say) {
        this.jobs = jobs;
        this.choosers = choosers;
        this.problems = problems;
        this.say = say;
    }

    void start(CaseFile file) {
        choosers.save("Write the report", FileChoosers.Kind.PDF, suggestedName(file))
                .ifPresent(path -> jobs.start(
                        "Writing the report",
                        progress -> {
                            PdfReport.write(
                                    CaseReport.outline(file, ReportOptions.standard(), progress), path, progress);
                            return path;
                        },
                        written -> say.accept("The report is written: " + written),
                        problems));
    }

    private static String suggestedName(CaseFile file) {
        String number = file.description().number();
        String name = number.isEmpty() ? file.description().name() : number;
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT) + FileChoosers.Kind.PDF.ending();
    }
}
