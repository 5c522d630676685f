package org.trailcase.intake.format;

import java.io.IOException;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Shape;
import org.trailcase.json.JsonObject;
import org.trailcase.trail.finding.FindingException;
import org.trailcase.trail.finding.SecurityFinding;
import org.trailcase.work.Progress;

/// What the forms of findings have in common: lists under two spellings, bare lists, lines, EventBridge's envelopes.
final class Findings {
    private static final Shape SHAPE = new Shape(
            Set.of("Findings", "findings"),
            Set.of(),
            Set.of("AccountId", "accountId", "SchemaVersion", "schemaVersion", "Arn", "arn", "id", "Id", "version"));

    private Findings() {}

    /// Reads one record as a finding of a certain service.
    interface Reader {
        SecurityFinding read(JsonObject record, SecurityFinding.Source source) throws FindingException;
    }

    static void read(Content content, FindingSink sink, Progress progress, Reader reader) throws IOException {
        JsonRecords.read(content, SHAPE, sink, progress, (record, piece) -> {
            try {
                sink.finding(reader.read(inside(record), source(content, record, piece)));
            } catch (FindingException e) {
                throw new JsonRecords.Flaw(e);
            }
        });
    }

    private static SecurityFinding.Source source(Content content, JsonObject record, Piece piece) {
        String inner = record.object("detail").isPresent() && record.has("detail-type")
                ? "/detail"
                : record.object("finding").isPresent() ? "/finding" : "";
        String place = JsonRecords.pointer(piece);
        // In a bare list the record's number is its place.
        String number = piece.list().isEmpty() && piece.position().index() > 0 ? "/" + piece.position().index() : "";
        return new SecurityFinding.Source(content.name(), content.sha256(), place + number + inner);
    }

    private static JsonObject inside(JsonObject record) {
        return record.has("detail-type")
                ? record.object("detail").orElse(record)
                : record.object("finding").orElse(record);
    }
}
