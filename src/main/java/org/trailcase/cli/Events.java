package org.trailcase.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonWriter;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists events in time order.
@Command(
        name = "events",
        description = "List events in time order.",
        mixinStandardHelpOptions = true,
        footer = {
            "A query: terms with blanks between, all of which hold; OR between terms, parentheses, - before a term.",
            "  principal:dba -readOnly (outcome:denied OR mark:malicious) since:2026-03-14T09:00Z ip:203.0.113.0/24",
            "Fields: principal session key type action service resource error region account agent category exhibit",
            "  event outcome ip mark note by cause verdict since until at between readOnly; other words are text.",
            "* and ? are wildcards outside of quotation marks; = before a value asks for the whole of it."
        })
final class Events extends CaseCommand {
    /// How the list is written.
    enum Format {
        TABLE,
        JSONL,
        CSV
    }

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", description = "What is asked; all events without it.")
    private @Nullable String typed;

    @Option(names = "--query", paramLabel = "QUERY", description = "The same as QUERY.")
    private @Nullable String asked;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, jsonl or csv.", defaultValue = "TABLE")
    private Format format = Format.TABLE;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; without it, all.")
    private @Nullable Integer limit;

    @Override
    public Integer call() throws Exception {
        if (limit != null && limit < 0) {
            throw new Problem("--limit is the most events to list, which cannot be %d; give 0 or more.".formatted(limit));
        }
        try (CaseFile caseFile = read()) {
            EventRows rows = found(caseFile, query(typed, asked));
            Map<Long, List<String>> marks = caseFile.marks().namesByEvent();
            int shown = limit == null ? rows.size() : Math.clamp(limit, 0, rows.size());
            Supplier<Stream<EventRow>> listed = () -> rows.stream().limit(shown);
            if (format == Format.TABLE && rows.size() == 0) {
                printNoEvent();
                return 0;
            }
            switch (format) {
                case TABLE -> table(caseFile, listed, marks);
                case JSONL -> listed.get().forEach(row -> out().println(JsonWriter.compact(json(caseFile, row, marks))));
                case CSV -> csv(caseFile, listed.get(), marks);
            }
            if (format == Format.TABLE && shown < rows.size()) {
                out().println("%,d of %s shown.".formatted(shown, Output.count(rows.size(), "event", "events")));
            }
            return 0;
        }
    }

    private void table(CaseFile caseFile, Supplier<Stream<EventRow>> rows, Map<Long, List<String>> marks) {
        Output.table(
                out(),
                List.of("Time", "Outcome", "Principal", "Action", "Resource", "Source", "Event", "Marks"),
                () -> rows.get().map(row -> List.of(
                        Output.time(row.time()),
                        row.outcome().title(),
                        row.who().label(),
                        row.action(),
                        row.resource(),
                        row.address(),
                        caseFile.eventId(row.id()),
                        String.join(", ", marks.getOrDefault(row.id(), List.of())))));
    }

    private void csv(CaseFile caseFile, Stream<EventRow> rows, Map<Long, List<String>> marks) {
        out().println("time,event_id,principal,action,outcome,error_code,source_ip,region,account,resource,marks");
        rows.forEach(row -> out().println(String.join(
                ",",
                Stream.of(
                                row.time().toString(),
                                caseFile.eventId(row.id()),
                                principal(row),
                                row.action(),
                                row.outcome().word(),
                                row.errorCode(),
                                row.address(),
                                row.region(),
                                row.account(),
                                row.resource(),
                                String.join(" ", marks.getOrDefault(row.id(), List.of())))
                        .map(Output::csv)
                        .toList())));
    }

    private static JsonObject json(CaseFile caseFile, EventRow row, Map<Long, List<String>> marks) {
        return JsonObject.builder()
                .put("eventId", caseFile.eventId(row.id()))
                .put("time", row.time().toString())
                .put("principal", principal(row))
                .put("action", row.action())
                .put("outcome", row.outcome().word())
                .put("errorCode", filled(row.errorCode()))
                .put("sourceIp", filled(row.address()))
                .put("region", filled(row.region()))
                .put("account", filled(row.account()))
                .put("marks", JsonArray.ofTexts(marks.getOrDefault(row.id(), List.of())))
                .build();
    }

    private static String principal(EventRow row) {
        return row.who().principal().isEmpty() ? row.who().label() : row.who().principal();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
