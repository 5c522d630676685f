package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.GrownBeyond;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.parquet.ParquetFile;
import org.trailcase.intake.format.parquet.Place;
import org.trailcase.intake.format.parquet.Rows;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Reads the rows of a Parquet file, each as one event.
final class ParquetRows implements Rows {
    private static final byte[] NO_BYTES = {};

    private final ParquetKind kind;
    private final Content content;
    private final EventSink sink;
    /// How many ordinals the rows so far took beyond one each.
    private long extra;

    private ParquetRows(ParquetKind kind, Content content, EventSink sink) {
        this.kind = kind;
        this.content = content;
        this.sink = sink;
    }

    static void read(ParquetFile file, ParquetKind kind, Content content, EventSink sink, Progress progress) {
        try {
            file.rows(kind.columns(), new ParquetRows(kind, content, sink), progress);
        } catch (GrownBeyond e) {
            sink.defect(new Defect(-1, 0, 0, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            sink.defect(new Defect(-1, 0, 0, "The file could not be read to its end: %s.".formatted(e.getMessage())));
        }
    }

    @Override
    public boolean row(JsonObject row, long ordinal, Place place) throws IOException {
        // Equal values are kept once for many rows: what is small may say the same a million times.
        content.allowance().take(weight(row));
        Parcel parcel = new Parcel(kind.title(), piece(ordinal + extra, place), JsonText.of(""), "", ordinal + extra, sink);
        kind.open(row, parcel);
        extra += parcel.handed() - 1;
        return true;
    }

    @Override
    public void lost(long ordinal, long rows, Place place, String reason) {
        String sentence = rows == 1
                ? "The last row of a row group could not be read. %s"
                : "%,d rows, from here to the end of the row group, could not be read. %s";
        sink.defect(new Defect(
                ordinal + extra,
                place.start(),
                place.length(),
                rows == 1 ? sentence.formatted(reason) : sentence.formatted(rows, reason)));
    }

    private static Piece piece(long ordinal, Place place) {
        Piece.Position position = new Piece.Position(ordinal, (int) Math.min(Integer.MAX_VALUE, ordinal), 0);
        return new Piece("", position, place.start(), NO_BYTES, 0, place.length(), StandardCharsets.UTF_8);
    }

    private static long weight(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object.members().stream().mapToLong(member -> weight(member.value())).sum();
            case JsonArray list -> list.items().stream().mapToLong(ParquetRows::weight).sum();
            case JsonText text -> text.text().length();
            default -> 1;
        };
    }
}
