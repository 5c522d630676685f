package org.trailcase.intake.format;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.content.Splitter;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.work.Progress;

/// Reads a content record after record as JSON objects; a record that is none becomes a defect and costs no other.
record JsonRecords(Reader reader, DefectSink defects) implements Pieces {

    /// Reads one record. What it throws for the reader of the case is told as the record's defect.
    interface Reader {
        void read(JsonObject record, Piece piece) throws Flaw;
    }

    /// A record that is an object and yet says too little.
    static final class Flaw extends Exception {
        private static final long serialVersionUID = 1;

        Flaw(Exception cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    static void read(Content content, Shape shape, DefectSink defects, Progress progress, Reader reader)
            throws IOException {
        try (ContentStream stream = content.open(progress)) {
            Splitter.split(stream, shape, new JsonRecords(reader, defects));
        }
    }

    @Override
    public void record(Piece piece) {
        try {
            Optional<JsonObject> record = JsonReader.read(piece.text()).asObject();
            if (record.isPresent()) {
                reader.read(record.get(), piece);
            } else {
                defect(piece.defect("This is not a JSON object."));
            }
        } catch (JsonException | Flaw e) {
            defect(piece.defect(String.valueOf(e.getMessage())));
        } catch (CharacterCodingException _) {
            defect(piece.defect("The record holds bytes that are not %s."
                    .formatted(piece.charset().name())));
        }
    }

    @Override
    public void defect(Defect defect) {
        defects.defect(defect);
    }

    /// A JSON pointer to the record; in front of it stands the number of the value where the exhibit holds several.
    static String pointer(Piece piece) {
        Piece.Position position = piece.position();
        String page = position.document() == 0 ? "" : "#" + (position.document() + 1);
        return page + (piece.list().isEmpty() ? "" : "/" + piece.list() + "/" + position.index());
    }
}
