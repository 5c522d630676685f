package org.trailcase.report.section;

import java.util.List;
import org.trailcase.casefile.Provenance;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;

/// The whole id of every cited event and the place where its record stands in the evidence.
final class EventIdsAppendix implements Section {
    private final CaseReading reading;

    EventIdsAppendix(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String letter() {
        return "B";
    }

    @Override
    public String title() {
        return "Cited events";
    }

    @Override
    public List<Block> blocks() {
        return List.of(new Block.Table(
                Prose.of("Event ids, and where each record stands: exhibit, record counted from 0, first byte and"
                        + " number of bytes in the exhibit's content after decompression."),
                List.of(
                        Column.left("Event id", 44),
                        Column.left("Exhibit", 12),
                        Column.right("Record", 14),
                        Column.right("First byte", 16),
                        Column.right("Bytes", 14)),
                reading.marked().stream().map(this::row).toList()));
    }

    private Row row(Marked event) {
        Provenance place = reading.caseFile().provenance(event.row().id());
        return Row.of(
                        Prose.EMPTY.fixed(event.eventId().isEmpty() ? "none recorded" : event.eventId()),
                        reading.exhibit(place.sha256()),
                        Prose.of(place.origin().ordinal()),
                        Prose.of(place.origin().start()),
                        Prose.of(place.origin().length()))
                .at(event.anchor());
    }
}
