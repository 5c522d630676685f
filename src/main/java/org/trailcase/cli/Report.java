package org.trailcase.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.report.CaseReport;
import org.trailcase.report.PdfReport;
import org.trailcase.report.ReportOptions;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the case report.
@Command(name = "report", description = "Write the case report as PDF.", mixinStandardHelpOptions = true)
final class Report extends CaseCommand {
    @Option(names = "-o", required = true, paramLabel = "FILE", description = "The report, a file ending in .pdf.")
    private @Nullable Path target;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The report's date, as 2026-03-20; by default the day of the case's last change.")
    private @Nullable String date;

    @Override
    public Integer call() {
        Path file = Optional.ofNullable(target).orElseThrow();
        if (!file.toString().endsWith(".pdf")) {
            throw new Problem("The report %s must end in .pdf: that is the form this version writes.".formatted(file));
        }
        try (CaseFile caseFile = read();
                TerminalProgress progress = new TerminalProgress(err())) {
            ReportOptions options = date == null
                    ? ReportOptions.standard()
                    : ReportOptions.standard().dated(day(date));
            PdfReport.write(CaseReport.outline(caseFile, options, progress), file, progress);
        }
        out().println("Wrote the report %s.".formatted(file));
        return 0;
    }

    private static Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Problem("'%s' is not a date; write it as 2026-03-20.".formatted(text), e);
        }
    }
}
