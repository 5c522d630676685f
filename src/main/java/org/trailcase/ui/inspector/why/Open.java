package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Verdict;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.ui.kit.Rows;

/// What is not settled: unknown facts, open questions of AWS's rules, disagreement with the log, further actions.
final class Open {
    // A cause that names an event names it by its id, a UUID.
    private static final Pattern EVENT_ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

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
    static List<Node> causes(Explanation why, Consumer<String> showEvent) {
        List<Node> nodes = new ArrayList<>();
        if (why.verdict() == Verdict.CONFLICT) {
            nodes.add(Rows.paragraph("The log is the fact, the evaluation the hypothesis.", "strong"));
        }
        if (!why.likelyCauses().isEmpty()) {
            nodes.add(Rows.caption("Likely causes", Rows.label("the likeliest first", "muted")));
        }
        for (int i = 0; i < why.likelyCauses().size(); i++) {
            VBox said = new VBox(Rows.paragraph(why.likelyCauses().get(i)));
            Matcher event = EVENT_ID.matcher(why.likelyCauses().get(i));
            if (event.find()) {
                Hyperlink show = new Hyperlink("Show event");
                String id = event.group();
                show.setOnAction(_ -> showEvent.accept(id));
                said.getChildren().add(show);
            }
            HBox row = new HBox(Rows.label(Integer.toString(i + 1), "strong", "cause-number"), said);
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
            Label decision = Rows.label(Cause.words(also.evaluation().decision()), "muted");
            decision.setMinWidth(Region.USE_PREF_SIZE);
            VBox what = new VBox(
                    Rows.label(also.action().text(), "mono"),
                    Rows.paragraph("on " + VerdictBand.shortened(also.evaluation().resource().described()), "muted"));
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox row = new HBox(what, decision);
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
                .filter(remark -> !why.likelyCauses().contains(remark) && !isSaidByLayer(why, remark))
                .map(Open::remark).forEach(nodes::add);
        return nodes;
    }

    // Why a layer is not in evidence stands where the layer opens; that of the caller stands here too.
    private static boolean isSaidByLayer(Explanation why, String remark) {
        return why.evaluated().stream()
                .flatMap(evaluated -> evaluated.layers().layers().entrySet().stream())
                .filter(layer -> layer.getKey() != PolicyType.IDENTITY)
                .anyMatch(layer ->
                        layer.getValue() instanceof LayerInForce.NotInEvidence(String words) && words.equals(remark));
    }

    private static HBox remark(String sentence) {
        HBox row = new HBox(Rows.icon(Feather.ALERT_TRIANGLE, "warning"), Rows.paragraph(sentence, "warning"));
        row.getStyleClass().add("remark");
        return row;
    }
}
