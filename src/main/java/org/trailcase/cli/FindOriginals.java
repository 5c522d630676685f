package org.trailcase.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Originals;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the files that a case refers to, finds them again, takes them in.
@Command(
        name = "originals",
        description = "List the files outside the case that it refers to, find those that were moved, or take them in.",
        mixinStandardHelpOptions = true)
final class FindOriginals extends CaseCommand {
    @Option(
            names = "--at",
            paramLabel = "FOLDER",
            description = "Seek files that are no longer where they were below this folder, by their size and SHA-256.")
    private @Nullable Path at;

    @Option(names = "--take-in", description = "Copy the bytes into the case, which then needs the files no longer.")
    private boolean takeIn;

    @Override
    public Integer call() {
        if (at == null && !takeIn) {
            list();
            return 0;
        }
        if (at != null && !Files.isDirectory(at)) {
            throw new Problem("There is no folder %s to search.".formatted(at));
        }
        try (CaseFile caseFile = open();
                TerminalProgress progress = new TerminalProgress(err())) {
            boolean isWhole = at == null || found(caseFile.originals().find(at, progress));
            if (takeIn) {
                int taken = caseFile.originals().takeIn(progress);
                out().println("%s taken into the case.".formatted(Output.count(taken, "file was", "files were")));
            }
            return isWhole ? 0 : CommandLineProgram.DOES_NOT_HOLD;
        }
    }

    private void list() {
        try (CaseFile caseFile = read()) {
            boolean isAny = false;
            for (Exhibit exhibit : caseFile.exhibits()) {
                if (exhibit.kept() instanceof Kept.Original(Path path)) {
                    out().println(Output.plain("%s  %,d bytes  %s".formatted(exhibit.sha256(), exhibit.size(), path)));
                    isAny = true;
                }
            }
            if (!isAny) {
                out().println("All exhibits are in the case itself.");
            }
        }
    }

    private boolean found(Originals.Found found) {
        found.found().forEach(name -> out().println(Output.plain("Found " + name + ".")));
        found.sought().forEach(name -> out().println(Output.plain("Not found: " + name + ".")));
        if (found.found().isEmpty() && found.sought().isEmpty()) {
            out().println("Every file that the case refers to is where it was.");
        }
        return found.sought().isEmpty();
    }
}
