package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.casefile.CustodyEntry;
import org.trailcase.casefile.Program;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Prose;

/// With which program and tables, and by which rules, this report was made.
final class MethodSection implements Section {
    private final CaseReading reading;

    MethodSection(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String title() {
        return "Method";
    }

    @Override
    public List<Block> blocks() {
        String programs = reading.caseFile().custodyLog().stream()
                .map(CustodyEntry::program)
                .distinct()
                .collect(Collectors.joining(", "));
        Prose catalog = Prose.EMPTY;
        for (String line : reading.caseFile().catalog().provenance().split("\n")) {
            catalog = catalog.runs().isEmpty() ? catalog.text(line) : catalog.lineEnd().text(line);
        }
        return List.of(
                new Block.KeyValues(List.of(
                        Block.Entry.of("Report made with", Program.version()),
                        Block.Entry.of("Case worked on with", programs),
                        new Block.Entry("Table of AWS actions", catalog))),
                Block.Heading.of("How an outcome and a verdict are made"),
                new Block.Bullets(rules()),
                Block.Heading.of("How to read the pages"),
                new Block.Bullets(conventions()));
    }

    private static List<Prose> rules() {
        return List.of(
                Prose.ofStrong("The log is the fact. ")
                        .text("The outcome of an event comes from its error code alone: succeeded without one, denied"
                                + " where the code refuses permission, failed with any other."),
                Prose.ofStrong("AWS's own words come first. ")
                        .text("Where the recorded message names the kind of refusal and the layer of policy, that is"
                                + " the verdict."),
                Prose.ofStrong("The evaluation is the hypothesis. ")
                        .text("The policies in evidence at the time of the event are evaluated by AWS's published"
                                + " rules, explicit denies before everything. A condition key that the trail does not"
                                + " record makes the answer undecided, never yes or no."),
                Prose.ofStrong("A disagreement is a result. ")
                        .text("Where a determined evaluation contradicts the record, both are shown."),
                Prose.ofStrong("An export of policies ")
                        .text("is carried to the moment of a call by the changes that the trail recorded, and every"
                                + " statement is cited with the export or the event that brought it. What a change"
                                + " replaced, and what the trail does not cover, counts as not known."));
    }

    private List<Prose> conventions() {
        List<Prose> conventions = new ArrayList<>();
        conventions.add(Prose.of("Times are in UTC; the zone of the case stands beside them."));
        if (!reading.marked().isEmpty()) {
            conventions.add(Prose.of("Event ids are shortened where they are cited; appendix B has them whole, with"
                    + " exhibit, record and bytes."));
        }
        conventions.addAll(List.of(
                Prose.of("A hash is printed whole, without spaces, its groups of eight in two tones."),
                Prose.of("A character that cannot be printed, or that would hide or reorder others, is printed as its"
                                + " code point: ")
                        .code("[U+202E]")
                        .text("."),
                Prose.of("In code ↳ marks where a line was wrapped for the page, and indentation that all lines of a"
                        + " policy share is left out; hashes are those of the text as received."),
                Prose.of("0 is none, – not attempted or not applicable, ? not known.")));
        return conventions;
    }
}
