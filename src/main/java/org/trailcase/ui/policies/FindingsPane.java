package org.trailcase.ui.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.check.CheckFinding;
import org.trailcase.check.Severity;
import org.trailcase.check.TextPlace;
import org.trailcase.json.Span;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.text.LaidOut;

/// What checks find in the text, in its order; choosing one shows its place.
final class FindingsPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label count = Rows.label("", "muted");
    private final VBox rows = new VBox();
    private final Consumer<CheckFinding> onChoose;

    FindingsPane(Consumer<CheckFinding> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("findings");
        HBox head = new HBox(Rows.label("Findings", "strong"), Rows.gap(), count);
        head.getStyleClass().add("pane-head");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    void fill(List<CheckFinding> findings, String text) {
        count.setText(findings.isEmpty() ? "" : "by position");
        List<VBox> made = new ArrayList<>();
        findings.forEach(finding -> made.add(row(finding, text)));
        rows.getChildren().setAll(made);
        if (findings.isEmpty()) {
            VBox nothing = new VBox(Rows.paragraph(
                    text.isEmpty() ? "There is no text to check." : "The checks find nothing to remark on.", "muted"));
            nothing.getStyleClass().add("no-finding");
            rows.getChildren().add(nothing);
        }
    }

    private VBox row(CheckFinding finding, String text) {
        int line = line(finding, text);
        Label title = Rows.label(finding.title(), "strong");
        title.setGraphic(icon(finding.severity()));
        Label place = Rows.label("line " + line, "badge", "outlined");
        place.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, Rows.gap(), place);
        head.getStyleClass().add("finding-head");
        VBox row = new VBox(head, Rows.paragraph(finding.severity().word() + ": " + finding.sentence()));
        finding.suggestion().ifPresent(instead -> {
            Label words = Rows.label("perhaps meant: ", "muted");
            words.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(new HBox(words, Rows.label(instead, "mono")));
        });
        row.getStyleClass().add("finding");
        row.setFocusTraversable(true);
        row.setAccessibleText("%s, line %d: %s".formatted(finding.severity().word(), line, finding.sentence()));
        row.setOnMouseClicked(_ -> choose(row, finding));
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose(row, finding);
                event.consume();
            }
        });
        return row;
    }

    // The line of the text as it is shown.
    private static int line(CheckFinding finding, String text) {
        if (!LaidOut.isNeeded(text)) {
            return TextPlace.of(text, finding.span()).line();
        }
        LaidOut laidOut = LaidOut.of(text);
        int start = laidOut.stretch(finding.span().start(), finding.span().end()).start();
        return TextPlace.of(laidOut.text(), new Span(start, start)).line();
    }

    private void choose(VBox row, CheckFinding finding) {
        rows.getChildren().forEach(one -> one.pseudoClassStateChanged(CHOSEN, one == row));
        row.requestFocus();
        onChoose.accept(finding);
    }

    private static FontIcon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Rows.icon(Feather.X_OCTAGON, "denied");
            case WARNING -> Rows.icon(Feather.ALERT_TRIANGLE, "warning");
            case NOTE -> Rows.icon(Feather.INFO, "muted");
        };
    }
}
