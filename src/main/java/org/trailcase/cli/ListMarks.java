package org.trailcase.cli;

import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists marks and notes in the order in which they were put on.
@Command(name = "marks", description = "List marks and notes.", mixinStandardHelpOptions = true)
final class ListMarks extends CaseCommand {
    @Option(names = "--json", description = "As JSON Lines.")
    private boolean json;

    @Override
    public Integer call() {
        try (CaseFile caseFile = read()) {
            List<Mark> marks = caseFile.marks().all();
            if (json) {
                marks.forEach(mark -> out().println(JsonWriter.compact(json(caseFile, mark))));
            } else {
                Output.table(
                        out(),
                        List.of("Event", "Time of event", "Action", "Mark or note", "Examiner", "Put on"),
                        marks.stream().map(mark -> cells(caseFile, mark)).toList());
            }
            return 0;
        }
    }

    private static List<String> cells(CaseFile caseFile, Mark mark) {
        Optional<EventRow> row = caseFile.row(mark.event());
        return List.of(
                caseFile.eventId(mark.event()),
                row.map(event -> Output.time(event.time())).orElse(""),
                row.map(EventRow::action).orElse(""),
                (mark.kind() == Mark.Kind.NOTE ? "note: " : "") + mark.value(),
                mark.examiner(),
                Output.time(mark.at()));
    }

    private static JsonObject json(CaseFile caseFile, Mark mark) {
        return JsonObject.builder()
                .put("eventId", caseFile.eventId(mark.event()))
                .put(mark.kind() == Mark.Kind.NOTE ? "note" : "mark", mark.value())
                .put("examiner", mark.examiner())
                .put("at", mark.at().toString())
                .build();
    }
}
