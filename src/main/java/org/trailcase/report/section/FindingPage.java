package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.Mark;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Explanation.Authorization.Evaluated;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Block.Kind;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.trail.Denial;

/// One finding: what was recorded, apart from what examiners read into it, then layer by layer why.
final class FindingPage {
    private static final int MOST_IDS = 36;
    private static final int MOST_ACTIONS = 40;

    private final CaseReading reading;
    private final Cause cause;
    private final Explanation why;

    FindingPage(CaseReading reading, Cause cause) {
        this.reading = reading;
        this.cause = cause;
        this.why = cause.first().explanation();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.FINDING, cause.label(), cause.title(), cause.anchor()));
        blocks.add(verdict());
        fact(blocks);
        interpretation(blocks);
        blocks.add(actions());
        why.evaluated().ifPresentOrElse(evaluated -> evaluated(blocks, evaluated), () -> unasked(blocks));
        open(blocks);
        return blocks;
    }

    private Block verdict() {
        long sessions = cause.events().stream().map(event -> event.row().who()).distinct().count();
        return new Block.Verdict(
                Signs.of(cause.verdict()),
                List.of(
                        Prose.of("%s, %s, %s"
                                .formatted(
                                        Words.count(cause.events().size(), "event"),
                                        Words.count(cause.actions().size(), "action"),
                                        Words.count(sessions, "session"))),
                        Prose.of("Log and evaluation: ").then(FindingsSection.agreement(cause))));
    }

    private void fact(List<Block> blocks) {
        Marked first = cause.first();
        List<Block> inside = new ArrayList<>();
        inside.add(Block.Paragraph.of(recorded()));
        first.explanation().event().errorMessage().ifPresentOrElse(
                message -> {
                    inside.add(Block.Paragraph.of(
                            Prose.of("Recorded for ").then(reading.id(first)).text(", in AWS's own words:")));
                    inside.add(Block.Verbatim.of(message));
                },
                () -> inside.add(Block.Paragraph.of(
                        Prose.of("CloudTrail recorded no message for ").then(reading.id(first)).text("."))));
        why.stated().ifPresent(denial -> inside.add(Block.Paragraph.of(stated(denial))));
        Prose ids = Prose.EMPTY;
        for (Marked event : cause.events().subList(0, Math.min(MOST_IDS, cause.events().size()))) {
            ids = ids.then(reading.id(event)).text("  ");
        }
        int more = cause.events().size() - MOST_IDS;
        inside.add(Block.Paragraph.of(more > 0 ? ids.text("and " + Words.number(more) + " more") : ids));
        blocks.add(new Block.Callout(Kind.FACT, "Fact", inside));
    }

    private Prose recorded() {
        Marked first = cause.first();
        Marked last = cause.events().getLast();
        Prose when = cause.events().size() == 1
                ? Prose.of("At ").then(reading.times().both(first.row().time(), ", "))
                : Prose.of("Between ")
                        .then(reading.times().both(first.row().time()))
                        .text(" and ")
                        .then(reading.times().both(last.row().time(), ", "));
        Prose prose = when
                .code(cause.principal().text())
                .text(" made %s. Recorded outcome: ".formatted(Words.count(cause.events().size(), "call")));
        SequencedSet<String> codes = new LinkedHashSet<>();
        cause.events().forEach(event -> codes.add(event.row().errorCode()));
        prose = prose.sign(Signs.of(first.row().outcome()));
        codes.remove("");
        return codes.isEmpty()
                ? prose.text(", no error code.")
                : prose.text(", error code ").code(String.join(", ", codes)).text(".");
    }

    private static Prose stated(Denial denial) {
        String kind =
                switch (denial.kind()) {
                    case IMPLICIT -> "an implicit denial: no policy allowed it";
                    case EXPLICIT -> "an explicit denial: a policy forbade it";
                    case UNSPECIFIED -> "a denial without saying which";
                    case NOT_AUTHORIZATION -> "a refusal by a setting or rule of the service, not by a policy";
                };
        Prose prose = Prose.of("The message states ").strong(kind);
        if (denial.layer().isPresent()) {
            prose = prose.text(", and names the layer: ")
                    .strong(denial.layer().map(PolicyType::title).orElse(""));
        }
        if (denial.policyArn().isPresent()) {
            prose = prose.text(", policy ").code(denial.policyArn().orElse(""));
        }
        return prose.text(denial.cut() ? ". CloudTrail cut the message at 1 KB." : ".");
    }

    private void interpretation(List<Block> blocks) {
        SequencedSet<String> notes = new LinkedHashSet<>();
        for (Marked event : cause.events()) {
            for (Mark note : event.notes()) {
                notes.add(note.examiner() + ", " + Times.utc(note.at()) + " UTC: " + note.value());
            }
        }
        if (!notes.isEmpty()) {
            blocks.add(new Block.Callout(
                    Kind.INTERPRETATION,
                    "Notes of the examiners",
                    notes.stream().map(note -> (Block) Block.Paragraph.of(note)).toList()));
        }
    }

    private Block actions() {
        List<Row> rows = new ArrayList<>();
        for (Marked first : cause.perAction().subList(0, Math.min(MOST_ACTIONS, cause.perAction().size()))) {
            String action = first.row().action();
            List<Marked> same = cause.events().stream()
                    .filter(event -> event.row().action().equals(action))
                    .toList();
            List<String> resources = same.stream().map(FindingPage::resource).distinct().toList();
            Prose on = Prose.ofCode(resources.getFirst());
            rows.add(Row.of(
                    Prose.ofCode(action),
                    resources.size() == 1
                            ? on
                            : on.text(" and " + Words.count(resources.size() - 1, "other", "others")),
                    Prose.of(same.size()),
                    reading.id(first)));
        }
        int more = cause.perAction().size() - MOST_ACTIONS;
        return new Block.Table(
                Prose.of("What was asked for." + (more > 0 ? " The first " + MOST_ACTIONS + " actions." : "")),
                List.of(
                        Column.left("Action", 32),
                        Column.left("Resource asked for", 44),
                        Column.right("Events", 10),
                        Column.left("First event", 14)),
                rows);
    }

    private static String resource(Marked event) {
        return event.explanation()
                .evaluation()
                .map(evaluation -> evaluation.resource().described())
                .orElse(event.row().resource().isEmpty() ? "not recorded" : event.row().resource());
    }

    private void evaluated(List<Block> blocks, Evaluated evaluated) {
        blocks.add(new LayerTable(why, evaluated)
                .block(Prose.of("Policy layers for event ")
                        .then(reading.id(cause.first()))
                        .text(", ")
                        .code(evaluated.action().text())
                        .text(cause.events().size() == 1
                                ? "."
                                : "; every event of this finding gives the same states.")));
        new StatementTexts(reading, cause).addTo(blocks);
    }

    private void unasked(List<Block> blocks) {
        if (why.authorization() instanceof Explanation.Authorization.None(String reason)) {
            blocks.add(new Block.Callout(
                    Kind.WARNING, "No policy was asked", List.of(Block.Paragraph.of(reason))));
        }
    }

    private void open(List<Block> blocks) {
        List<Prose> open = Stream.of(
                        cause.events().stream()
                                .flatMap(event -> event.explanation().evaluation().stream())
                                .flatMap(FindingPage::unknown),
                        why.likelyCauses().stream().map(sentence -> "Possible cause: " + sentence),
                        why.remarks().stream())
                .flatMap(sentences -> sentences)
                .distinct()
                .map(Prose::of)
                .toList();
        if (!open.isEmpty()) {
            blocks.add(Block.Heading.of("What is not known"));
            blocks.add(new Block.Bullets(open));
        }
    }

    private static Stream<String> unknown(Evaluation evaluation) {
        return Stream.concat(
                evaluation.unknown().stream().map(fact -> fact.key() + ": " + fact.why() + "."),
                evaluation.hangsOn().stream()
                        .map(question -> "The decision rests on this reading of AWS's rules: "
                                + question.usualReading() + "."));
    }
}
