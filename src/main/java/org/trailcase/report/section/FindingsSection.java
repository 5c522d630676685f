package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// Why the marked events ended as they did: one finding for each cause that policies had a part in.
final class FindingsSection implements Section {
    private final CaseReading reading;

    FindingsSection(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Block.Tone.LEDE, Prose.of(lede())));
        blocks.add(table(reading.causes()));
        findings().forEach(cause -> blocks.addAll(new FindingPage(reading, cause).blocks()));
        return blocks;
    }

    private List<Cause> findings() {
        return reading.causes().stream().filter(Cause::isFinding).toList();
    }

    private String lede() {
        int findings = findings().size();
        int outside = reading.marked().size()
                - findings().stream().mapToInt(cause -> cause.events().size()).sum();
        return "%s, by what caused their outcome: %s%s."
                        .formatted(
                                Words.count(reading.marked().size(), "marked event"),
                                Words.count(findings, "finding"),
                                findings == 0 ? "" : ", each under a heading of its own")
                + (outside == 0
                        ? ""
                        : " %s in no finding; rows without a number in the table below tell why."
                                .formatted(Words.count(outside, "marked event is", "marked events are")));
    }

    private Block table(List<Cause> causes) {
        List<Row> rows = new ArrayList<>();
        for (Cause cause : causes) {
            rows.add(Row.of(
                    cause.isFinding()
                            ? Prose.EMPTY.link(cause.label(), cause.anchor())
                            : Prose.of(cause.label()),
                    Prose.of(Signs.of(cause.verdict())),
                    Prose.of(cause.principal().shortName()),
                    actions(cause),
                    Prose.of(cause.events().size()),
                    agreement(cause)));
        }
        return new Block.Table(
                Prose.of("Causes of the outcomes of marked events." + withoutNumber(causes)),
                List.of(
                        Column.left("No.", 6),
                        Column.left("Verdict", 27),
                        Column.left("Principal", 19),
                        Column.left("Actions", 24),
                        Column.right("Events", 8),
                        Column.left("Log and evaluation", 16)),
                rows);
    }

    private static String withoutNumber(List<Cause> causes) {
        long noMatterOfPolicy =
                causes.stream().filter(cause -> !cause.isAboutAuthorization()).count();
        long after = causes.stream()
                .filter(cause -> cause.isAboutAuthorization() && !cause.isFinding())
                .count();
        String sentences = "";
        if (noMatterOfPolicy > 0) {
            sentences += " %s, “not an authorization matter”, %s no finding: no policy had a part in the outcome."
                    .formatted(
                            Words.count(noMatterOfPolicy, "row without a number", "rows without a number"),
                            noMatterOfPolicy == 1 ? "is" : "are");
        }
        if (after > 0) {
            sentences += " %s after F%d without a number: so many findings are written and no more."
                    .formatted(Words.count(after, "row stands", "rows stand"), Cause.MOST_FINDINGS);
        }
        return sentences;
    }

    private static Prose actions(Cause cause) {
        String some = cause.actions().stream().limit(6).collect(Collectors.joining(", "));
        int more = cause.actions().size() - 6;
        return more > 0 ? Prose.ofCode(some).text(" and " + more + " more") : Prose.ofCode(some);
    }

    static Prose agreement(Cause cause) {
        if (!cause.first().explanation().evaluation().isPresent()) {
            return Prose.of("not evaluated");
        }
        String agree = "agree %s of %s".formatted(Words.number(cause.agreeing()), Words.number(cause.events().size()));
        return cause.open() == 0 ? Prose.of(agree) : Prose.of(agree + ", open " + Words.number(cause.open()));
    }
}
