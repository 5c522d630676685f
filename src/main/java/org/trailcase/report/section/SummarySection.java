package org.trailcase.report.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Mark;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.report.figure.Pictogram;
import org.trailcase.trail.Outcome;

/// One page for those who read no other: what was tried, what came of it, what is not known.
final class SummarySection implements Section {
    private static final int MOST_SQUARES = 40;
    private static final int MOST_FINDINGS = 8;
    private static final int MOST_MARKS = 6;
    private static final String UNMARKED = "No event is marked: this report counts what is recorded and explains no single"
            + " call. Mark the events that matter, and write it again; the findings then tell why each was allowed or denied.";

    private final CaseReading reading;
    private final List<EventRow> writes;

    SummarySection(CaseReading reading) {
        this.reading = reading;
        this.writes = reading.scope().writes();
    }

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        String question = reading.description().ask().question();
        if (!question.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Tone.LEDE, Prose.of(question)));
        }
        blocks.add(new Block.Paragraph(
                Block.Tone.HERO, Prose.of(WriteVerdict.of(writes).sentence())));
        if (!writes.isEmpty() && writes.size() <= MOST_SQUARES) {
            pictogram(blocks);
        }
        blocks.add(numbers());
        blocks.add(new Block.Beside(List.of(happened(), unknown())));
        findings(blocks);
        return blocks;
    }

    private void pictogram(List<Block> blocks) {
        List<Outcome> outcomes = writes.stream().map(EventRow::outcome).sorted(Comparator.naturalOrder()).toList();
        blocks.add(new Block.Figure(
                Prose.EMPTY,
                WriteVerdict.of(writes).sentence(),
                Pictogram.of(outcomes.stream().map(Signs::of).toList(), reading.width())));
        blocks.add(new Block.Paragraph(
                Block.Tone.NOTE,
                Prose.of("Each mark is one attempt to create, change or delete something."
                        + " ✕ in a square: denied; circle: succeeded; triangle: failed for another reason.")));
    }

    private Block numbers() {
        long succeeded = writes.stream().filter(row -> row.outcome() == Outcome.SUCCEEDED).count();
        long kinds = writes.stream().map(EventRow::action).distinct().count();
        long sessions = reading.scope().inside().stream().map(EventRow::who).distinct().count();
        return new Block.Numbers(List.of(
                Block.Entry.of(Words.number(reading.scope().inside().size()), "recorded events in scope"),
                Block.Entry.of(Words.number(sessions), "identities and sessions behind them"),
                Block.Entry.of(Words.number(kinds), "different write actions attempted"),
                Block.Entry.of(Words.number(succeeded), "write actions that succeeded, on the records held")));
    }

    private List<Block> happened() {
        List<EventRow> inside = reading.scope().inside();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of("What the records show"));
        if (inside.isEmpty()) {
            blocks.add(Block.Paragraph.of("No recorded event falls into the scope of this report."));
            if (reading.marked().isEmpty()) {
                blocks.add(Block.Paragraph.of(UNMARKED));
            }
            return blocks;
        }
        Duration span = Duration.between(inside.getFirst().time(), inside.getLast().time());
        long addresses = inside.stream().map(EventRow::address).distinct().count();
        long reads = inside.stream()
                .filter(row -> row.readOnly().orElse(false) && row.outcome() == Outcome.SUCCEEDED)
                .count();
        blocks.add(Block.Paragraph.of(Prose.of("The events in scope run from ")
                .then(reading.times().both(inside.getFirst().time()))
                .text(" to ")
                .then(reading.times().both(inside.getLast().time(), ", "))
                .text(Times.length(span) + ", from "
                        + Words.count(addresses, "network address", "network addresses") + ".")));
        blocks.add(Block.Paragraph.of(Words.count(reads, "read-only call") + " succeeded. "
                + (reading.marked().isEmpty()
                        ? UNMARKED
                        : Words.count(reading.marked().size(), "event is", "events are")
                                + " marked by the examiners; the findings explain them.")));
        if (!reading.marked().isEmpty()) {
            blocks.add(new Block.Bullets(marks()));
        }
        return blocks;
    }

    /// The one sentence again for each mark, so that the calls of two actors under one name can be told apart.
    private List<Prose> marks() {
        Map<String, List<EventRow>> byMark = new TreeMap<>();
        for (Marked event : reading.marked()) {
            event.marks().stream()
                    .filter(mark -> mark.kind() == Mark.Kind.MARK)
                    .map(Mark::value)
                    .distinct()
                    .forEach(name -> byMark.computeIfAbsent(name, _ -> new ArrayList<>()).add(event.row()));
        }
        return byMark.entrySet().stream()
                .limit(MOST_MARKS)
                .map(entry -> Prose.of("Marked ")
                        .strong(entry.getKey())
                        .text(", %s: %s"
                                .formatted(
                                        Words.count(entry.getValue().size(), "event"),
                                        WriteVerdict.of(entry.getValue().stream()
                                                        .filter(Scope::isWrite)
                                                        .toList())
                                                .clause())))
                .toList();
    }

    private List<Block> unknown() {
        List<Prose> limits = new ArrayList<>();
        limits.add(Prose.of("What is said here is said of recorded events; section 4 tells what the trail holds."));
        int defects = reading.caseFile().defects().size();
        int refused = reading.caseFile().notTaken().size();
        if (defects + refused > 0) {
            limits.add(Prose.of(Words.count(defects, "record") + " could not be read and "
                    + Words.count(refused, "file was", "files were") + " refused; section 3 names them."));
        }
        long open = reading.causes().stream().mapToLong(Cause::open).sum();
        if (open > 0) {
            limits.add(Prose.of("For " + Words.count(open, "marked event")
                    + " the policies in evidence leave open which statement decided."));
        }
        if (reading.caseFile().policySnapshots().isEmpty()) {
            limits.add(Prose.ofStrong("No policies are in evidence.")
                    .text(" What is said of them rests on AWS's own words in the trail."));
            return List.of(Block.Heading.of("What limits this"), new Block.Bullets(limits));
        }
        if (reading.marked().isEmpty()) {
            limits.add(Prose.of("Whether the policies in evidence contradict the record is told of marked events only,"
                    + " and none is marked."));
            return List.of(Block.Heading.of("What limits this"), new Block.Bullets(limits));
        }
        long conflicts = reading.marked().stream()
                .filter(event -> event.explanation().disagrees())
                .count();
        limits.add(
                conflicts == 0
                        ? Prose.of("Nowhere do the policies in evidence contradict the record of a marked event.")
                        : Prose.ofStrong(Words.count(conflicts, "marked event")
                                        + (conflicts == 1 ? " contradicts" : " contradict"))
                                .text(" the policies in evidence."));
        return List.of(Block.Heading.of("What limits this"), new Block.Bullets(limits));
    }

    private void findings(List<Block> blocks) {
        List<Cause> causes =
                reading.causes().stream().filter(Cause::isFinding).toList();
        if (causes.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_FINDINGS, causes.size());
        blocks.add(new Block.Table(
                Prose.of(shown == causes.size()
                        ? "Findings."
                        : "The first %d of %d findings; section 7 has them all.".formatted(shown, causes.size())),
                List.of(Column.left("No.", 7), Column.left("Finding", 55), Column.left("Verdict", 26), Column.right("Events", 12)),
                causes.subList(0, shown).stream()
                        .map(cause -> Row.of(
                                Prose.EMPTY.link(cause.label(), cause.anchor()),
                                Prose.of(cause.title()),
                                Prose.of(Signs.of(cause.verdict())),
                                Prose.of(cause.events().size())))
                        .toList()));
    }
}
