package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// Why the marked events ended as they did: one finding for each cause.
final class FindingsSection implements Section {
    private static final int MOST_WRITTEN = 40;

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
        List<Cause> causes = reading.causes();
        List<Cause> written =
                causes.stream().filter(Cause::isAboutAuthorization).limit(MOST_WRITTEN).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Tone.LEDE,
                Prose.of("%s, by what caused their outcome. Each of the %s stands on a page of its own."
                        .formatted(
                                Words.count(reading.marked().size(), "marked event"),
                                Words.count(written.size(), "finding")))));
        blocks.add(table(causes, written));
        for (Cause cause : written) {
            blocks.addAll(new FindingPage(reading, cause).blocks());
        }
        return blocks;
    }

    private Block table(List<Cause> causes, List<Cause> written) {
        List<Row> rows = new ArrayList<>();
        for (Cause cause : causes) {
            rows.add(Row.of(
                    written.contains(cause)
                            ? Prose.EMPTY.link(cause.label(), cause.anchor())
                            : Prose.of(cause.label()),
                    Prose.of(Signs.of(cause.verdict())),
                    Prose.of(cause.principal().shortName()),
                    actions(cause),
                    Prose.of(cause.events().size()),
                    agreement(cause)));
        }
        long unwritten = causes.size() - written.size();
        String without = unwritten == 0
                ? ""
                : " Of %s only this row is printed: no policy had a part in it, or it comes after the first %d."
                        .formatted(Words.count(unwritten, "cause"), MOST_WRITTEN);
        return new Block.Table(
                Prose.of("Causes of the outcomes of marked events." + without),
                List.of(
                        Column.left("No.", 6),
                        Column.left("Verdict", 27),
                        Column.left("Principal", 19),
                        Column.left("Actions", 24),
                        Column.right("Events", 8),
                        Column.left("Log and evaluation", 16)),
                rows);
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
