package org.trailcase.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// A folder that describes a case: `case.json` with the ask and the first marks, and a folder `evidence` beside it.
///
/// The sample cases come in this form; a team can hand out a case to begin with in the same way.
public final class CaseFolder {
    private static final String DESCRIPTION = "case.json";

    private CaseFolder() {}

    /// Whether the folder describes a case.
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION)) && Files.isDirectory(folder.resolve("evidence"));
    }

    /// Makes a case file of the folder and leaves it open.
    public static CaseFile open(Path folder, Path target, Progress progress) {
        if (!isOne(folder)) {
            throw new Problem(
                    "%s does not describe a case: it needs a file case.json and a folder evidence.".formatted(folder));
        }
        JsonObject described = description(folder.resolve(DESCRIPTION));
        CaseFile caseFile = CaseFile.create(
                target, of(described), new Examiner(described.text("examiner").orElse("")));
        try {
            Intake.receive(caseFile, List.of(folder.resolve("evidence")), progress);
            caseFile.refresh();
            described.array("marks").map(JsonArray::objects).ifPresent(marks -> marks.forEach(
                    mark -> put(caseFile, mark)));
            return caseFile;
        } catch (RuntimeException e) {
            caseFile.close();
            throw e;
        }
    }

    private static JsonObject description(Path file) {
        try {
            return JsonReader.read(Files.readString(file))
                    .asObject()
                    .orElseThrow(() -> new Problem("%s is not a JSON object.".formatted(file)));
        } catch (JsonException | IOException e) {
            throw new Problem("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static CaseDescription of(JsonObject described) {
        return new CaseDescription(
                described.text("name").orElse(""),
                described.text("number").orElse(""),
                described.text("zone").map(CaseFolder::zone).orElse(ZoneId.of("UTC")),
                new CaseDescription.Ask(
                        described.text("question").orElse(""),
                        described.array("principalsInQuestion").stream()
                                .flatMap(array -> array.items().stream())
                                .flatMap(item -> item.asText().stream())
                                .toList(),
                        moment(described.get("start")),
                        moment(described.get("end")),
                        described.text("expectedActivity").orElse("")));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Problem("case.json names '%s', which is not a time zone.".formatted(text), e);
        }
    }

    private static Optional<Instant> moment(Optional<JsonValue> value) {
        return value.flatMap(JsonValue::asText).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new Problem("case.json names '%s', which is not a time.".formatted(text), e);
            }
        });
    }

    private static void put(CaseFile caseFile, JsonObject mark) {
        String query = mark.text("query").orElse("");
        try {
            List<Long> events = caseFile.find(EventQuery.parse(query)).stream()
                    .map(EventRow::id)
                    .toList();
            caseFile.marks().mark(events, mark.text("mark").orElse("suspicious"));
            mark.text("note").filter(_ -> !events.isEmpty()).ifPresent(note -> caseFile.marks()
                    .note(List.of(events.getFirst()), note));
        } catch (QueryException e) {
            throw new Problem("case.json marks by a query that cannot be read: " + e.getMessage(), e);
        }
    }
}
