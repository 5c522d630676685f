package org.trailcase.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.intake.CaseFolder;
import org.trailcase.query.EventQuery;
import org.trailcase.query.Glob;
import org.trailcase.query.Term;
import org.trailcase.report.CaseReport;
import org.trailcase.report.PdfReport;
import org.trailcase.report.ReportOptions;
import org.trailcase.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a case of a described folder of evidence and shows it: in the window, or where there is no screen as text,
/// report and picture.
@Command(
        name = "demo",
        description = "Make a case of a sample folder and show it; without a screen, as text, report and picture.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {
    private static final EventQuery MARKED = EventQuery.ALL.and(new Term.Marked(new Glob("*")));

    private final Window window;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder with evidence and a case.json.")
    private @Nullable Path folder;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the case, its report and the picture go.")
    private @Nullable Path output;

    Demo(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() throws IOException {
        Path from = Optional.ofNullable(folder).orElseThrow().toAbsolutePath().normalize();
        Path to = Files.createDirectories(Optional.ofNullable(output).orElseThrow());
        Path path = to.resolve(from.getFileName() + ".trailcase");
        if (window.canBeShown()) {
            if (!Files.exists(path)) {
                CaseFolder.open(from, path, Progress.SILENT).close();
            }
            window.show(Optional.of(path));
            return 0;
        }
        Files.deleteIfExists(path);
        Path pdf = to.resolve("report.pdf");
        Path png = to.resolve("window.png");
        try (CaseFile caseFile = CaseFolder.open(from, path, Progress.SILENT)) {
            summary(caseFile);
            verdicts(caseFile);
            PdfReport.write(
                    CaseReport.outline(caseFile, ReportOptions.standard(), Progress.SILENT), pdf, Progress.SILENT);
        }
        window.picture(path, png);
        line("");
        line("Case    %s", path);
        line("Report  %s", pdf);
        line("Window  %s", png);
        return 0;
    }

    private void summary(CaseFile caseFile) {
        CaseDescription description = caseFile.description();
        EventRows all = caseFile.all();
        line("%s (%s)", description.name(), description.number());
        line("%s", description.ask().question());
        line("");
        line(
                "%s of %s, from %s to %s",
                Output.count(all.size(), "event", "events"),
                Output.count(caseFile.exhibits().size(), "exhibit", "exhibits"),
                Output.time(all.row(0).time()),
                Output.time(all.row(all.size() - 1).time()));
        line(
                "%s refused, %s, %s",
                Output.count(caseFile.notTaken().size(), "file", "files"),
                Output.count(caseFile.defects().size(), "defect", "defects"),
                Output.count(caseFile.policySnapshots().size(), "policy export", "policy exports"));
        line("");
    }

    private void verdicts(CaseFile caseFile) {
        CaseExplainer explainer = new CaseExplainer(caseFile);
        Map<Long, List<String>> marks = caseFile.marks().namesByEvent();
        EventRows marked = caseFile.find(MARKED);
        line("%s", Output.count(marked.size(), "marked event and its verdict", "marked events and their verdicts"));
        Output.table(
                out(),
                List.of("Time", "Mark", "Principal", "Action", "Verdict", "Why"),
                marked.stream()
                        .map(row -> cells(row, marks.getOrDefault(row.id(), List.of()), explainer.explain(row)))
                        .toList());
    }

    private static List<String> cells(EventRow row, List<String> marks, Explanation why) {
        return List.of(
                Output.time(row.time()),
                String.join(", ", marks),
                row.who().label(),
                why.evaluated().map(one -> one.action().text()).orElseGet(row::action),
                why.verdict().title(),
                Cause.sentence(why));
    }

    private void line(String form, Object... values) {
        out().println(Output.plain(form.formatted(values)));
    }

    private PrintWriter out() {
        return Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    }
}
