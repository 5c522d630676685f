package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Answered;
import org.trailcase.trail.answer.AwsAnswer;
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
        answer.matched().forEach(statement -> add(statement, block));
        answer.failures()
                .forEach(failure -> block.getChildren().addAll(
                        Rows.label("failing", "caption"), new QuotedText(new MarkedText(failure, List.of()), "denied")));
        if (!answer.context().isEmpty()) {
            block.getChildren().add(keys(answer.context()));
        }
        return block;
    }

    private static void add(AwsAnswer.MatchedStatement statement, VBox block) {
        String attached = statement.attachedTo().isEmpty() ? "" : ", attached to " + String.join(", ", statement.attachedTo());
        String layer = statement.layer().map(type -> Looks.shortName(type) + ": ").orElse("");
        block.getChildren().add(Rows.paragraph("%s%s: %s%s".formatted(layer, statement.effect(), statement.title(), attached)));
        if (!statement.text().isEmpty()) {
            String colour = statement.effect().equals("Deny") ? "denied" : "success";
            block.getChildren().add(new QuotedText(new MarkedText(statement.text(), List.of()), colour));
        }
    }

    private static TitledPane keys(Map<String, List<String>> context) {
        String lines = context.entrySet().stream()
                .map(key -> key.getKey() + " = " + String.join(", ", key.getValue()))
                .collect(Collectors.joining("\n"));
        TitledPane pane = new TitledPane("Condition keys as AWS saw them", Rows.paragraph(lines, "mono"));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }
}
