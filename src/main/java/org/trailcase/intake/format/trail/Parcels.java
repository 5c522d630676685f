package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Shape;
import org.trailcase.intake.content.Splitter;
import org.trailcase.intake.format.EventSink;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Reads a content of envelopes, one JSON record after the other, and numbers the events in them.
final class Parcels implements Pieces {
    private final String form;
    private final EventSink sink;
    private final Opening opening;
    /// How many ordinals the records so far took beyond one each.
    private long extra;

    private Parcels(String form, EventSink sink, Opening opening) {
        this.form = form;
        this.sink = sink;
        this.opening = opening;
    }

    /// Hands over the events of one record.
    interface Opening {
        void open(Parcel parcel);
    }

    /// The shape of a content whose records stand in these lists, or without one; they begin with one of these names.
    static Shape shape(Set<String> lists, Set<String> firstNames) {
        return new Shape(lists, Set.of(), firstNames);
    }

    static void read(String form, Content content, Shape shape, EventSink sink, Progress progress, Opening opening)
            throws IOException {
        try (ContentStream stream = content.open(progress)) {
            Splitter.split(stream, shape, new Parcels(form, sink, opening));
        }
    }

    @Override
    public void record(Piece piece) {
        long ordinal = piece.ordinal() + extra;
        try {
            boolean isUtf8 = piece.charset().equals(StandardCharsets.UTF_8);
            String text = isUtf8 ? "" : piece.text();
            JsonValue value =
                    isUtf8 ? JsonReader.read(piece.bytes(), piece.from(), piece.to()) : JsonReader.read(text);
            Parcel parcel = new Parcel(form, piece, value, text, ordinal, sink);
            opening.open(parcel);
            extra += parcel.handed() - 1;
        } catch (JsonException e) {
            defect(piece.defect(String.valueOf(e.getMessage())));
        } catch (CharacterCodingException _) {
            defect(piece.defect("The record holds bytes that are not %s."
                    .formatted(piece.charset().name())));
        }
    }

    @Override
    public void defect(Defect defect) {
        sink.defect(new Defect(defect.record() + extra, defect.start(), defect.length(), defect.reason()));
    }
}
