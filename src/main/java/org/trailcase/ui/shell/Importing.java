package org.trailcase.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trailcase.casefile.Refusal;
import org.trailcase.intake.Intake;
import org.trailcase.intake.Receipt;
import org.trailcase.intake.format.Told;
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
    private final Supplier<Optional<OpenCase>> shown;

    /// `shown` is the case in the window, which may have been dressed anew before an import ends.
    Importing(Jobs jobs, Sheets sheets, Consumer<Problem> problems, Supplier<Optional<OpenCase>> shown) {
        this.shown = shown;
        this.jobs = jobs;
        this.sheets = sheets;
        this.problems = problems;
    }

    void start(OpenCase open, List<Path> paths) {
        start(open, paths, Told.NOTHING);
    }

    private void start(OpenCase open, List<Path> paths, Told told) {
        Optional<Path> missing = paths.stream().filter(path -> !Files.exists(path)).findFirst();
        if (missing.isPresent()) {
            problems.accept(new Problem("There is no file or folder %s; check the path.".formatted(missing.get())));
            return;
        }
        ImportSheet sheet = new ImportSheet(sheets, open.file().description().name());
        sheet.setOnAttach(refusal -> attach(open, paths, told, refusal, Optional.empty()));
        sheet.open();
        Job job = jobs.start(
                "Importing",
                progress -> {
                    Receipt receipt = Intake.receive(open.file(), paths, told, progress);
                    open.file().lockAnew();
                    open.file().refresh();
                    return receipt;
                },
                receipt -> {
                    shown.get().ifPresent(OpenCase::changed);
                    sheet.ended(receipt);
                    askAgain(open, paths, told, receipt);
                },
                problem -> {
                    sheet.failed(problem);
                    problems.accept(problem);
                });
        sheet.follow(job, () -> shown.get().ifPresent(OpenCase::refresh));
    }

    // A wrong answer is mended where it was given: the form comes back with it and with what is wrong.
    private void askAgain(OpenCase open, List<Path> paths, Told told, Receipt receipt) {
        if (!told.equals(Told.NOTHING)) {
            receipt.refused().stream()
                    .findFirst()
                    .ifPresent(refusal ->
                            attach(open, paths, told, refusal, Optional.of(Unattached.words(refusal))));
        }
    }

    // What was told once goes back into the fields: often only one of them was wrong.
    private void attach(OpenCase open, List<Path> paths, Told before, Refusal refusal, Optional<String> mistake) {
        Optional<Path> file = Unattached.file(refusal, paths);
        if (file.isEmpty()) {
            problems.accept(new Problem("The file %s is no longer where it was; import it again.".formatted(refusal.path())));
            return;
        }
        String name = String.valueOf(file.get().getFileName());
        new AttachSheet(sheets, name, before, told -> start(open, List.of(file.get()), told)).open(mistake);
    }
}
