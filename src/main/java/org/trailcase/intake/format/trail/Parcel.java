package org.trailcase.intake.format.trail;

import java.util.List;
import java.util.Optional;
import org.trailcase.casefile.AssembledRecord;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.format.EventSink;
import org.trailcase.json.JsonException;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonReader;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.json.Span;
import org.trailcase.trail.NotAnEvent;

/// One record of a form with one or more events in it, and the way of each to whoever takes events.
///
/// Each event, and each thing that stands where one should and is none, takes the next ordinal of the exhibit.
final class Parcel {
    private static final int MOST_WRAPPINGS = 4;

    private final String form;
    private final Piece piece;
    private final JsonValue value;
    private final String text;
    private final long firstOrdinal;
    private final EventSink sink;
    private int handed;

    /// `text` is empty where the value's places count bytes of the piece, and else the piece's text, in whose characters they
    /// count.
    Parcel(String form, Piece piece, JsonValue value, String text, long firstOrdinal, EventSink sink) {
        this.form = form;
        this.piece = piece;
        this.value = value;
        this.text = text;
        this.firstOrdinal = firstOrdinal;
        this.sink = sink;
    }

    JsonValue value() {
        return value;
    }

    /// The record; one that is no object has no members.
    JsonObject object() {
        return value.asObject().orElseGet(() -> JsonObject.builder().build());
    }

    /// How many ordinals were taken.
    int handed() {
        return handed;
    }

    /// An event stands at this place of the record: as an object, or as the text of one. `time` is the envelope's.
    void event(JsonValue at, Optional<String> time) {
        Piece place = part(at.span());
        try {
            sink.event(place);
            handed++;
        } catch (NotAnEvent | JsonException e) {
            inside(at, place, time, e, MOST_WRAPPINGS);
        }
    }

    /// An event stands in the cell of a table.
    void cell(String cell, Optional<String> time) {
        try {
            sink.event(numbered(piece), new AssembledRecord(cell, false));
            handed++;
        } catch (NotAnEvent | JsonException e) {
            inside(JsonText.of(cell), piece, time, e, MOST_WRAPPINGS);
        }
    }

    /// The record itself is the event.
    void event() {
        event(value, Optional.empty());
    }

    /// An event was put together from the record, or from a part of it.
    void assembled(JsonValue from, JsonObject record) {
        take(part(from.span()), new AssembledRecord(JsonWriter.compact(record), true));
    }

    /// What stands here is no event.
    void refuse(JsonValue at, String reason) {
        sink.defect(part(at.span()).defect(reason));
        handed++;
    }

    // Envelopes stand in envelopes: messages of EventBridge in a log group, whole log files in a message.
    private void inside(JsonValue at, Piece place, Optional<String> time, Exception why, int wrappings) {
        Optional<String> written = at.asText();
        JsonValue inner = at;
        if (written.isPresent()) {
            try {
                inner = JsonReader.read(written.get());
            } catch (JsonException _) {
                refuse(place, "The text is not JSON, and so not a CloudTrail event.");
                return;
            }
        }
        Optional<JsonObject> object = inner.asObject();
        if (wrappings == 0 || object.isEmpty()) {
            refuse(place, String.valueOf(why.getMessage()));
            return;
        }
        List<JsonValue> events = Envelopes.inside(object.get());
        if (events.isEmpty()) {
            if (wrappings < MOST_WRAPPINGS && written.isPresent() && object.get().has("eventName")) {
                take(place, new AssembledRecord(written.get(), false));
            } else {
                timed(object.get(), place, time, why);
            }
        }
        for (JsonValue event : events) {
            wrapped(event, written, place, time, why, wrappings - 1);
        }
    }

    private void wrapped(
            JsonValue event, Optional<String> written, Piece place, Optional<String> time, Exception why, int wrappings) {
        if (written.isEmpty()) {
            event(event, time);
        } else if (event.asText().isPresent()) {
            inside(JsonText.of(event.asText().get()), place, time, why, wrappings);
        } else {
            // What stands in a text has no bytes of its own: it is kept in the words in which the text has it.
            take(place, new AssembledRecord(event.span().of(written.get()), false));
        }
    }

    // The envelope tells when, and the event does not.
    private void timed(JsonObject event, Piece place, Optional<String> time, Exception why) {
        if (time.isEmpty() || event.has("eventTime") || !event.has("eventName")) {
            refuse(place, String.valueOf(why.getMessage()));
            return;
        }
        Assembly assembly = new Assembly(form, event);
        assembly.put("@timestamp", time.get());
        assembly.lacks("eventTime");
        take(place, new AssembledRecord(JsonWriter.compact(assembly.build()), true));
    }

    private void take(Piece place, AssembledRecord record) {
        try {
            sink.event(numbered(place), record);
            handed++;
        } catch (NotAnEvent | JsonException e) {
            refuse(place, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(Piece place, String reason) {
        sink.defect(numbered(place).defect(reason));
        handed++;
    }

    private Piece part(Span span) {
        if (span.length() == 0) {
            return numbered(piece);
        }
        int width = text.isEmpty() ? 1 : 2;
        int base = text.isEmpty() ? piece.from() : 0;
        int from = (span.start() - base) * width;
        int to = (span.end() - base) * width;
        return numbered(new Piece(
                piece.list(),
                piece.position(),
                piece.start() + from,
                piece.bytes(),
                piece.from() + from,
                piece.from() + to,
                piece.charset()));
    }

    private Piece numbered(Piece part) {
        Piece.Position position = new Piece.Position(
                firstOrdinal + handed, part.position().index(), part.position().document());
        return new Piece(part.list(), position, part.start(), part.bytes(), part.from(), part.to(), part.charset());
    }
}
