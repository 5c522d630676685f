package org.trailcase.cli;

import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes a mark off events.
@Command(name = "unmark", description = "Take a mark off events.", mixinStandardHelpOptions = true)
final class UnmarkEvents extends ChosenEvents {
    @Option(names = "--as", required = true, paramLabel = "MARK", description = "The mark to take off.")
    private String mark = "";

    @Override
    public Integer call() throws Exception {
        try (CaseFile caseFile = open()) {
            List<Long> events =
                    rows(caseFile).stream().map(EventRow::id).toList();
            int taken = caseFile.marks().unmark(events, mark.strip());
            out().println("Took the mark %s off %s.".formatted(mark.strip(), Output.count(taken, "event", "events")));
            return 0;
        }
    }
}
