package org.trailcase.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Puts a mark on events.
@Command(name = "mark", description = "Mark events.", mixinStandardHelpOptions = true)
final class MarkEvents extends ChosenEvents {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "MARK",
            description = "suspicious, malicious, benign, follow-up, key, or a name of your own.")
    private String mark = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "A note to put on each of the events.")
    private @Nullable String note;

    @Override
    public Integer call() throws Exception {
        if (mark.isBlank()) {
            throw new Problem("A mark needs a name; give one with --as.");
        }
        try (CaseFile caseFile = open()) {
            List<Long> events =
                    rows(caseFile).stream().map(EventRow::id).toList();
            int fresh = caseFile.marks().mark(events, mark.strip());
            if (note != null && !note.isBlank() && !events.isEmpty()) {
                caseFile.marks().note(events, note.strip());
            }
            out().println(told(fresh, events.size()));
            return 0;
        }
    }

    private String told(int fresh, int found) {
        String marked = "Marked %,d of %s as %s".formatted(fresh, Output.count(found, "event", "events"), mark.strip());
        return found == 0
                ? "No event answers the query, so that nothing was marked."
                : fresh < found ? marked + "; the others carried the mark already." : marked + ".";
    }
}
