package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Answered;
import org.trailcase.trail.answer.AwsAnswer;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.text.MarkedText;
import org.trailcase.ui.kit.text.QuotedText;

/// What AWS itself answered about the very call: it comes before everything that we work out.
final class AnswerBlock {
    private AnswerBlock() {}

    static VBox of(Answered answered) {
        AwsAnswer answer = answered.answer();
        String exhibit = answer.source().exhibit();
        VBox block = new VBox(
                Rows.caption(
                        "AWS's own decision",
                        Rows.label(
                                "%s from %s".formatted(answer.form().title(), exhibit.substring(exhibit.lastIndexOf('/') + 1)),
                                "muted")),
                Rows.paragraph("%s: %s.".formatted(answer.call().action(), answered.decision()), "strong"),
                Rows.paragraph("It is about this call because %s.".formatted(answered.how().words()), "muted"));
        block.getStyleClass().add("part");
        if (!answer.matched().isEmpty()) {
            block.getChildren().add(statements(answer.matched()));
        }
        answer.failures()
                .forEach(failure -> block.getChildren().addAll(
                        Rows.label("failing", "caption"), new QuotedText(new MarkedText(failure, List.of()), "denied")));
        if (!answer.context().isEmpty()) {
            block.getChildren().add(keys(answer.context()));
        }
        return block;
    }

    private static VBox statement(AwsAnswer.MatchedStatement statement) {
        String colour = statement.effect().equals("Deny") ? "denied" : "success";
        Label effect = Rows.label(statement.effect(), "strong", colour);
        effect.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(
                Rows.label(statement.layer().map(Looks::shortName).orElse("Layer not told"), "strong"), Rows.gap(), effect);
        head.getStyleClass().add("miss-head");
        VBox row = new VBox(head, Rows.paragraph(statement.title()));
        statement.attachedTo().forEach(holder -> {
            Label on = Rows.label("on " + Looks.last(holder), "muted");
            CutText.whole(on, holder);
            row.getChildren().add(on);
        });
        if (!statement.text().isEmpty()) {
            row.getChildren().add(new QuotedText(new MarkedText(statement.text(), List.of()), colour));
        }
        row.getStyleClass().add("miss");
        return row;
    }

    private static VBox statements(List<AwsAnswer.MatchedStatement> statements) {
        VBox box = boxed();
        statements.stream().map(AnswerBlock::statement).forEach(box.getChildren()::add);
        return box;
    }

    // What AWS saw beside the decision is looked up, not read: it opens where it is asked for.
    private static VBox keys(Map<String, List<String>> context) {
        Hyperlink show = new Hyperlink(
                context.size() == 1 ? "Show the condition key as AWS saw it" : "Show the %,d condition keys as AWS saw them".formatted(context.size()));
        VBox keys = new VBox(show);
        show.setOnAction(_ -> {
            VBox box = boxed();
            context.forEach((key, values) -> {
                VBox row = new VBox(Rows.label(key, "mono", "strong"), Rows.paragraph(String.join(", ", values)));
                row.getStyleClass().add("key-fact");
                box.getChildren().add(row);
            });
            keys.getChildren().setAll(Rows.caption("Condition keys as AWS saw them"), box);
        });
        keys.getStyleClass().addAll("part", "answer-keys");
        return keys;
    }

    private static VBox boxed() {
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        return box;
    }
}
