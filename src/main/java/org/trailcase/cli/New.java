package org.trailcase.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.query.Moment;
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

    @Option(names = "--question", paramLabel = "TEXT", description = "What was asked.", defaultValue = "")
    private String question = "";

    @Option(
            names = "--principal",
            paramLabel = "ARN",
            description = "A user or role in question; may be given several times.")
    private List<String> principals = new ArrayList<>();

    @Option(names = "--start", paramLabel = "TIME", description = "The first moment in question, UTC without a zone.")
    private @Nullable String start;

    @Option(names = "--end", paramLabel = "TIME", description = "The last moment in question; a day counts whole.")
    private @Nullable String end;

    @Option(
            names = "--expected",
            paramLabel = "TEXT",
            description = "What those in question usually do.",
            defaultValue = "")
    private String expected = "";

    @Override
    public Integer call() {
        CaseDescription.Ask ask = new CaseDescription.Ask(
                question,
                principals,
                Optional.ofNullable(start).map(text -> moment(text, Moment.start(text))),
                Optional.ofNullable(end).map(text -> moment(text, Moment.end(text))),
                expected);
        CaseDescription description =
                new CaseDescription(name == null ? title(path()) : name, number, zone(), ask);
        CaseFile.create(path(), description, examiner()).close();
        out().println("Made the case file %s.".formatted(path()));
        return 0;
    }

    /// The file's name without its ending.
    static String title(Path path) {
        String file = path.toAbsolutePath().normalize().getFileName().toString();
        return file.endsWith(".trailcase") ? file.substring(0, file.length() - ".trailcase".length()) : file;
    }

    private static Instant moment(String text, Optional<Instant> read) {
        return read.orElseThrow(() ->
                new Problem("'%s' is not a time; write it as 2026-03-14 or 2026-03-14T09:00Z.".formatted(text)));
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Problem("'%s' is not a time zone; write one such as UTC or Europe/Berlin.".formatted(zone), e);
        }
    }
}
