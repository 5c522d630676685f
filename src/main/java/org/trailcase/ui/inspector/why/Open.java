package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.ui.kit.Rows;

/// What is not settled: unknown facts, open questions of AWS's rules, disagreement with the log, further actions.
final class Open {
    private Open() {}

    static List<Node> unknown(Evaluation evaluation) {
        if (evaluation.unknown().isEmpty() && evaluation.hangsOn().isEmpty()) {
            return List.of();
        }
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        evaluation.unknown().stream().map(Open::fact).forEach(box.getChildren()::add);
        evaluation.hangsOn().forEach(question -> box.getChildren()
                .add(Rows.paragraph("AWS's documents leave open whether " + question.usualReading() + ".", "fact")));
        return List.of(Rows.caption("It hangs on", Rows.label("not known from the trail", "muted")), box);
    }

    private static VBox fact(UnknownFact fact) {
        HBox head = new HBox(Rows.icon(Feather.HELP_CIRCLE, "undecided"), Rows.label(fact.key(), "mono", "strong"));
        head.getStyleClass().add("miss-head");
        VBox row = new VBox(
                head,
                Rows.paragraph("Why: " + fact.why()),
                Rows.paragraph("What would tell: " + HowToKnow.of(fact), "muted"));
        row.getStyleClass().add("miss");
        return row;
    }

    /// What may lie behind a disagreement, or why nothing is decided: the likeliest first.
    static List<Node> causes(Explanation why) {
        List<Node> nodes = new ArrayList<>();
        if (why.verdict() == Verdict.CONFLICT) {
            nodes.add(Rows.paragraph("The log is the fact, the evaluation the hypothesis.", "strong"));
        }
        if (!why.likelyCauses().isEmpty()) {
            nodes.add(Rows.caption("Likely causes", Rows.label("the likeliest first", "muted")));
        }
        for (int i = 0; i < why.likelyCauses().size(); i++) {
            HBox row = new HBox(
                    Rows.label(Integer.toString(i + 1), "strong", "cause-number"),
                    Rows.paragraph(why.likelyCauses().get(i)));
            row.getStyleClass().add("cause");
            nodes.add(row);
        }
        return nodes;
    }

    static List<Node> others(Explanation.Authorization.Evaluated evaluated) {
        if (evaluated.others().isEmpty()) {
            return List.of();
        }
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        for (Explanation.Authorization.Also also : evaluated.others()) {
            HBox row = new HBox(
                    Rows.label(also.action().text(), "mono"),
                    Rows.gap(),
                    Rows.label(Cause.words(also.evaluation().decision()), "muted"));
            row.getStyleClass().add("layer");
            box.getChildren().add(row);
        }
        return List.of(Rows.caption("The call also needed"), box);
    }

    static List<Node> remarks(Explanation why) {
        List<Node> nodes = new ArrayList<>();
        if (why.disagrees() && why.likelyCauses().isEmpty()) {
            nodes.add(remark("The policies in evidence would have denied this call: listed under disagreements."));
        }
        why.remarks().stream()
                .distinct()
                .filter(remark -> !why.likelyCauses().contains(remark))
                .map(Open::remark).forEach(nodes::add);
        return nodes;
    }

    private static HBox remark(String sentence) {
        HBox row = new HBox(Rows.icon(Feather.ALERT_TRIANGLE, "warning"), Rows.paragraph(sentence, "warning"));
        row.getStyleClass().add("remark");
        return row;
    }
}
