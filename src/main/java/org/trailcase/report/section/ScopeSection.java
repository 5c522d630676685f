package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import org.trailcase.casefile.CaseDescription.Ask;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// What was asked, and how many events the ask leaves out.
final class ScopeSection implements Section {
    private final CaseReading reading;

    ScopeSection(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String title() {
        return "Scope and question";
    }

    @Override
    public List<Block> blocks() {
        Scope scope = reading.scope();
        long outside = scope.otherTime() + scope.otherPrincipals();
        return List.of(
                new Block.Paragraph(
                        Block.Tone.LEDE,
                        Prose.of("%s in scope, %s counted and left out."
                                .formatted(
                                        Words.count(scope.inside().size(), "event"),
                                        Words.count(outside, "event")))),
                new Block.KeyValues(asked(scope.ask())),
                table(scope));
    }

    private List<Block.Entry> asked(Ask ask) {
        List<Block.Entry> entries = new ArrayList<>();
        entries.add(Block.Entry.of("Question", orNone(ask.question(), "none is recorded in the case")));
        entries.add(new Block.Entry("Principals in question", principals(ask)));
        entries.add(new Block.Entry(
                "From", ask.start().map(reading.times()::both).orElse(Prose.of("not limited"))));
        entries.add(new Block.Entry(
                "To", ask.end().map(reading.times()::both).orElse(Prose.of("not limited"))));
        entries.add(Block.Entry.of("Expected activity", orNone(ask.expectedActivity(), "none is recorded in the case")));
        return entries;
    }

    private static Prose principals(Ask ask) {
        if (ask.principals().isEmpty()) {
            return Prose.of("all");
        }
        Prose prose = Prose.EMPTY;
        for (String principal : ask.principals()) {
            prose = prose.runs().isEmpty() ? prose.code(principal) : prose.lineEnd().code(principal);
        }
        return prose;
    }

    private Block table(Scope scope) {
        long marked = reading.marked().size();
        long markedInside =
                reading.marked().stream().filter(event -> scope.holds(event.row())).count();
        return new Block.Table(
                Prose.of("Events of the case by scope."),
                List.of(Column.left("Events", 60), Column.right("Number", 20), Column.right("Of them marked", 20)),
                List.of(
                        Row.of(Prose.of("In scope"), Prose.of(scope.inside().size()), Prose.of(markedInside)),
                        Row.of(
                                Prose.of("Outside the period"),
                                Prose.of(scope.otherTime()),
                                Prose.of(markedOutsideOf(scope))),
                        Row.of(
                                Prose.of("In the period, by other principals"),
                                Prose.of(scope.otherPrincipals()),
                                Prose.of(marked - markedInside - markedOutsideOf(scope))),
                        Row.of(
                                        Prose.of("All events in the case"),
                                        Prose.of(reading.caseFile().eventCount()),
                                        Prose.of(marked))
                                .asTotal()));
    }

    private long markedOutsideOf(Scope scope) {
        return reading.marked().stream()
                .filter(event -> !scope.isInPeriod(event.row().time()))
                .count();
    }

    private static String orNone(String text, String none) {
        return text.isEmpty() ? none : text;
    }
}
