package org.trailcase.ui.kit.text;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A policy as it was received, with line numbers; the deciding words are underlined and their lines tinted.
///
/// Of a long policy only the lines around the deciding ones show at first.
public final class PolicyTextView extends VBox {
    private static final int AROUND = 2;
    private static final int SHORT = 12;

    private final List<MarkedText.Line> lines;
    private final String colour;

    /// `colour` is the style class of the verdict.
    public PolicyTextView(MarkedText text, String colour) {
        this.lines = text.lines();
        this.colour = colour;
        getStyleClass().addAll("policy-text", "boxed");
        if (lines.size() <= SHORT || lines.stream().noneMatch(MarkedText.Line::isMarked)) {
            showAll();
        } else {
            showAround();
        }
    }

    private void showAll() {
        getChildren().setAll(lines.stream().map(this::row).toList());
    }

    private void showAround() {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (nearMarked(i)) {
                if (last >= 0 && last < i - 1) {
                    getChildren().add(ellipsis());
                }
                getChildren().add(row(lines.get(i)));
                last = i;
            }
        }
        Hyperlink all = new Hyperlink("Show all %,d lines".formatted(lines.size()));
        all.setOnAction(_ -> showAll());
        getChildren().add(all);
    }

    private boolean nearMarked(int index) {
        return lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1)).stream()
                .anyMatch(MarkedText.Line::isMarked);
    }

    private static Label ellipsis() {
        Label dots = new Label("…");
        dots.getStyleClass().addAll("line-number", "mono");
        return dots;
    }

    private HBox row(MarkedText.Line line) {
        Label number = new Label(Integer.toString(line.number()));
        number.getStyleClass().addAll("line-number", "mono");
        TextFlow text = Pieces.flow(line.pieces(), colour);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(number, text);
        row.getStyleClass().add("policy-line");
        if (line.isMarked()) {
            row.getStyleClass().addAll("tinted", colour);
        }
        return row;
    }
}
