package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Piece;
import org.trailcase.intake.content.Pieces;
import org.trailcase.intake.content.Rows;
import org.trailcase.intake.format.EventSink;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// Reads the rows of a table behind its header, each as one event; the header itself, also where several exports were put
/// behind each other, is no record.
final class TableRows implements Pieces {
    private final String form;
    private final Table table;
    private final EventSink sink;
    private boolean isHeaderNext = true;
    private List<String> header;
    private long next;

    private TableRows(String form, Table table, EventSink sink) {
        this.form = form;
        this.table = table;
        this.header = table.columns();
        this.sink = sink;
    }

    static void read(String form, Table table, Content content, EventSink sink, Progress progress) throws IOException {
        try (ContentStream stream = content.open(progress)) {
            Rows.table(stream, table.separator(), new TableRows(form, table, sink));
        }
    }

    @Override
    public void record(Piece piece) {
        try {
            Optional<List<String>> cells = Table.cells(piece.text(), table.separator());
            if (cells.isEmpty()) {
                refuse(piece, "The row's quotation marks do not match.");
            } else if (isHeader(cells.get())) {
                isHeaderNext = false;
                header = cells.get();
            } else {
                row(piece, cells.get());
            }
        } catch (CharacterCodingException _) {
            refuse(piece, "The row holds bytes that are not %s."
                    .formatted(piece.charset().name()));
        }
    }

    @Override
    public void defect(Defect defect) {
        sink.defect(new Defect(next++, defect.start(), defect.length(), defect.reason()));
    }

    private boolean isHeader(List<String> cells) {
        return isHeaderNext || cells.equals(header);
    }

    private void row(Piece piece, List<String> cells) {
        if (cells.size() != header.size()) {
            refuse(piece, "The row has %,d cells where the header has %,d.".formatted(cells.size(), header.size()));
            return;
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.putIfAbsent(header.get(i).strip(), JsonText.of(cells.get(i)));
        }
        Row row = new Row(form, values);
        Parcel parcel = new Parcel(form, piece, JsonText.of(""), "", next, sink);
        Optional<String> whole = row.whole().flatMap(JsonValue::asText);
        if (whole.isPresent()) {
            parcel.cell(whole.get(), time(row));
        } else if (values.keySet().stream().anyMatch(name -> Member.of(name).isPresent())) {
            parcel.assembled(parcel.value(), row.record());
        } else {
            parcel.refuse(parcel.value(), "The row's message is no CloudTrail event.");
        }
        next += parcel.handed();
    }

    private static Optional<String> time(Row row) {
        return Optional.ofNullable(row.values().get("@timestamp"))
                .or(() -> Optional.ofNullable(row.values().get("_time")))
                .flatMap(JsonValue::asText)
                .filter(text -> !text.isEmpty());
    }

    private void refuse(Piece piece, String reason) {
        sink.defect(new Defect(next++, piece.start(), piece.length(), reason));
    }
}
