package org.trailcase.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.casefile.Mark;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.report.figure.TimelineFigure;

/// The marked events in time order, as a picture and as a table, with what the examiners noted on them.
final class TimelineSection implements Section {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_IDS = 12;

    private final CaseReading reading;

    TimelineSection(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String title() {
        return "Timeline of marked events";
    }

    @Override
    public List<Block> blocks() {
        List<Marked> marked = reading.marked();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Tone.LEDE,
                Prose.of("%s of %s, the first at %s, the last at %s UTC."
                        .formatted(
                                Words.count(marked.size(), "marked event"),
                                Words.number(reading.caseFile().eventCount()),
                                Times.utc(marked.getFirst().row().time()),
                                Times.utc(marked.getLast().row().time())))));
        figures(blocks);
        blocks.add(table());
        notes(blocks);
        return blocks;
    }

    /// The period that was asked for is drawn alone where it leaves marked events out: a few calls days before would
    /// press everything that matters into a corner.
    private void figures(List<Block> blocks) {
        List<Marked> inPeriod = reading.marked().stream()
                .filter(event -> reading.scope().isInPeriod(event.row().time()))
                .toList();
        List<Marked> drawn = inPeriod.isEmpty() ? reading.marked() : inPeriod;
        int others = reading.marked().size() - drawn.size();
        String leftOut = others == 0
                ? ""
                : " " + Words.count(others, "marked event") + " outside the period examined "
                        + (others == 1 ? "stands" : "stand") + " in the table alone.";
        List<TimelineFigure.Lane> lanes = lanes(drawn);
        int figures = Math.ceilDiv(lanes.size(), TimelineFigure.MOST_LANES);
        int each = Math.ceilDiv(lanes.size(), figures);
        for (int at = 0; at < lanes.size(); at += each) {
            List<TimelineFigure.Lane> some = lanes.subList(at, Math.min(lanes.size(), at + each));
            blocks.add(new Block.Figure(
                    Prose.of("Marked events by session, or by principal where no session is recorded. Line: first to"
                            + " last marked event." + leftOut),
                    "Marked events of %s over time; the next table has the same events in words."
                            .formatted(Words.count(some.size(), "session")),
                    TimelineFigure.of(
                            some,
                            drawn.getFirst().row().time(),
                            drawn.getLast().row().time(),
                            reading.times().zone(),
                            reading.width())));
        }
    }

    private List<TimelineFigure.Lane> lanes(List<Marked> drawn) {
        Map<String, List<Marked>> byLane = new LinkedHashMap<>();
        for (Marked event : drawn) {
            String session = reading.session(event.row());
            String lane = session.equals("–") ? event.row().who().label() : session;
            byLane.computeIfAbsent(lane, _ -> new ArrayList<>()).add(event);
        }
        List<TimelineFigure.Lane> lanes = new ArrayList<>();
        byLane.forEach((name, events) -> {
            Marked first = events.getFirst();
            boolean session = !reading.session(first.row()).equals("–");
            lanes.add(new TimelineFigure.Lane(
                    session ? name + "  " + first.row().address() : name,
                    session ? first.row().who().label() : first.row().address(),
                    events.stream()
                            .map(event -> new TimelineFigure.Mark(
                                    event.row().time(), Signs.of(event.row().outcome())))
                            .toList()));
        });
        return lanes;
    }

    private Block table() {
        List<Row> rows = new ArrayList<>();
        for (Marked event : reading.marked().subList(0, Math.min(MOST_ROWS, reading.marked().size()))) {
            List<Prose> cells = new ArrayList<>(List.of(
                    Prose.of(rows.size() + 1L),
                    Prose.EMPTY.fixed(Times.utc(event.row().time())),
                    Prose.of(reading.session(event.row())),
                    asked(event),
                    Prose.of(Signs.of(event.row().outcome())),
                    Prose.of(event.names()),
                    reading.id(event)));
            if (reading.times().hasSecondZone()) {
                cells.add(2, Prose.EMPTY.mutedCode(reading.times().clock(event.row().time())));
            }
            rows.add(Row.of(cells));
        }
        String leftOut = reading.marked().size() <= MOST_ROWS
                ? ""
                : " The first %s of %s.".formatted(Words.number(MOST_ROWS), Words.number(reading.marked().size()));
        return new Block.Table(
                Prose.of("Marked events in time order; whole event ids in appendix B." + leftOut), columns(), rows);
    }

    /// Shares in points of an A4 page, so that no time, outcome or id is broken.
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.right("#", 22),
                Column.left("UTC", 91),
                Column.left("Sess.", 28),
                Column.left("Action, and resource below it", 138),
                Column.left("Outcome", 70),
                Column.left("Mark", 52),
                Column.left("Event id", 41)));
        if (reading.times().hasSecondZone()) {
            columns.add(2, Column.left(reading.times().zoneName(), 42));
        }
        return columns;
    }

    private static Prose asked(Marked event) {
        Prose action = Prose.ofCode(event.row().action());
        return event.row().resource().isEmpty()
                ? action
                : action.lineEnd().mutedCode(event.row().resource());
    }

    private void notes(List<Block> blocks) {
        record Note(String text, String examiner, Instant at) {}
        Map<Note, List<Marked>> notes = new LinkedHashMap<>();
        for (Marked event : reading.marked()) {
            for (Mark note : event.notes()) {
                notes.computeIfAbsent(new Note(note.value(), note.examiner(), note.at()), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        if (notes.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        notes.forEach((note, events) -> {
            Prose ids = Prose.of(Words.count(events.size(), "event")).lineEnd();
            for (Marked event : events.subList(0, Math.min(MOST_IDS, events.size()))) {
                ids = ids.then(reading.id(event)).text(" ");
            }
            rows.add(Row.of(
                    Prose.of(note.text()),
                    Prose.of(note.examiner()).lineEnd().mutedCode(Times.utc(note.at())),
                    events.size() > MOST_IDS ? ids.text("and more") : ids));
        });
        blocks.add(new Block.Table(
                Prose.of("Notes of the examiners on these events."),
                List.of(Column.left("Note", 50), Column.left("By, at (UTC)", 22), Column.left("On", 28)),
                rows));
    }
}
