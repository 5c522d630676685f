package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trailcase.json.Span;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Highlight;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;

/// The statements that a finding rests on: those that decided, or those that came nearest and why they failed.
final class StatementTexts {
    private static final int MOST_TEXTS = 6;
    private static final int MOST_MISSES = 24;

    private final CaseReading reading;
    private final Cause cause;
    private final boolean decided;

    StatementTexts(CaseReading reading, Cause cause) {
        this.reading = reading;
        this.cause = cause;
        this.decided = cause.first().explanation().evaluation().filter(one -> !one.decidedBy().isEmpty()).isPresent();
    }

    void addTo(List<Block> blocks) {
        List<Finding> statements = cause.statements();
        if (statements.isEmpty()) {
            return;
        }
        if (!decided) {
            blocks.add(misses());
        }
        boolean sure = statements.stream().allMatch(finding -> finding.policy().doubt().isEmpty());
        String deciding = sure ? "Statements that decided" : "Statements that decided, or may have";
        blocks.add(Block.Heading.of(decided ? deciding : "Nearest statements"));
        statements.stream().limit(MOST_TEXTS).forEach(finding -> text(blocks, finding));
        if (statements.size() > MOST_TEXTS) {
            blocks.add(new Block.Paragraph(
                    Block.Tone.NOTE,
                    Prose.of("%s more; appendix A has the policies whole."
                            .formatted(Words.count(statements.size() - MOST_TEXTS, "statement")))));
        }
    }

    private Block misses() {
        List<Row> rows = new ArrayList<>();
        for (Marked event : cause.perAction()) {
            event.explanation().evaluation().ifPresent(evaluation -> Cause.nearest(evaluation, event).stream()
                    .limit(cause.perAction().size() > 4 ? 1 : 5)
                    .forEach(finding -> rows.add(miss(event, finding))));
        }
        return new Block.Table(
                Prose.of("Nearest misses: the Allow statements that come closest, and where they fail."
                        + (rows.size() > MOST_MISSES ? " The first " + MOST_MISSES + "." : "")),
                List.of(
                        Column.left("Action asked for", 27),
                        Column.left("Statement", 27),
                        Column.left("Fails in", 12),
                        Column.left("Written", 34)),
                rows.subList(0, Math.min(MOST_MISSES, rows.size())));
    }

    private static Row miss(Marked event, Finding finding) {
        List<ElementResult> failed = finding.failed();
        Prose written = Prose.EMPTY;
        String elements = "";
        for (ElementResult element : failed) {
            written = written.runs().isEmpty() ? written : written.lineEnd();
            written = written.code(element.pattern().text());
            elements = elements.isEmpty()
                    ? element.element().written()
                    : elements + ", " + element.element().written();
        }
        return Row.of(
                Prose.ofCode(event.row().action()),
                Prose.of(finding.statement().title()).lineEnd().muted(LayerTable.shortName(finding.policy().name())),
                Prose.of(elements),
                written);
    }

    private void text(List<Block> blocks, Finding finding) {
        PolicySource source = finding.source();
        blocks.add(new Block.Paragraph(
                Block.Tone.SOURCE,
                Prose.ofStrong(finding.statement().title())
                        .text(" of ")
                        .strong(LayerTable.shortName(finding.policy().name()))
                        .text(", %s of ".formatted(
                                finding.policy().type().title().toLowerCase(Locale.ROOT)))
                        .code(finding.policy().attachedTo())
                        .text(". From ")
                        .then(reading.exhibit(source.sha256()))
                        .text(source.moment(Times::utc).map(moment -> ", as of " + moment + " UTC").orElse(""))
                        .text(".")
                        .lineEnd()
                        .text("Policy sha256 ")
                        .hash(finding.policy().document().sha256())));
        blocks.add(Excerpt.of(finding.text(), highlights(finding), false));
    }

    /// What decided or failed, where it stands in the statement's own text.
    private List<Highlight> highlights(Finding finding) {
        Span statement = finding.statement().span();
        List<ElementResult> elements = decided ? finding.elements() : finding.failed();
        return elements.stream()
                .map(ElementResult::span)
                .filter(span -> span.length() > 0 && statement.holds(span))
                .map(span -> new Highlight(span.start() - statement.start(), span.end() - statement.start()))
                .toList();
    }
}
