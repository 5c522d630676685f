package org.trailcase.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes an empty case file.
@Command(name = "new", description = "Make an empty case file.", mixinStandardHelpOptions = true)
final class New extends CaseCommand {
    @Option(names = "--name", paramLabel = "NAME", description = "What the case is called; by default as its file.")
    private @Nullable String name;

    @Option(names = "--number", paramLabel = "NUMBER", description = "The case number.", defaultValue = "")
    private String number = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone shown beside UTC, as Europe/Berlin.",
            defaultValue = "UTC")
    private String zone = "UTC";

    @Override
    public Integer call() {
        CaseDescription description =
                new CaseDescription(name == null ? title(path()) : name, number, zone(), CaseDescription.Ask.NONE);
        CaseFile.create(path(), description, examiner()).close();
        out().println("Made the case file %s.".formatted(path()));
        return 0;
    }

    /// The file's name without its ending.
    static String title(Path path) {
        String file = path.toAbsolutePath().normalize().getFileName().toString();
        return file.endsWith(".trailcase") ? file.substring(0, file.length() - ".trailcase".length()) : file;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Problem("'%s' is not a time zone; write one such as UTC or Europe/Berlin.".formatted(zone), e);
        }
    }
}
