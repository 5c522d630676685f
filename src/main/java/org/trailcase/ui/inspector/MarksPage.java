package org.trailcase.ui.inspector;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Mark;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;

/// The marks and notes on the event, and the means to put some on it or take them off.
final class MarksPage extends VBox {
    private final InspectorModel model;
    private final FlowPane names = new FlowPane();
    private final VBox standing = new VBox();
    private final TextArea note = new TextArea();

    MarksPage(InspectorModel model) {
        this.model = model;
        getStyleClass().add("page");
        names.getStyleClass().add("mark-names");
        standing.getStyleClass().addAll("boxed", "facts");
        note.setPromptText("What you see in this event, for colleagues and the report");
        note.setAccessibleText("Note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                write();
                event.consume();
            }
        });
        Button add = new Button("Add note");
        add.setTooltip(CutText.tooltip("Add the note to every selected event (Ctrl+Enter)"));
        add.setOnAction(_ -> write());
        getChildren().addAll(
                Rows.caption("Marks", Rows.label("on every selected event", "muted")),
                names,
                Rows.caption("Note"),
                note,
                new HBox(Rows.gap(), add),
                Rows.caption("On this event"),
                standing);
        model.details().subscribe(details -> fill(details.map(Details::marks).orElse(List.of())));
    }

    void focusNote() {
        note.requestFocus();
    }

    private void write() {
        model.marking().note(note.getText());
        note.clear();
    }

    private void fill(List<Mark> marks) {
        List<String> known = model.marking().names();
        names.getChildren().clear();
        for (int i = 0; i < known.size(); i++) {
            names.getChildren().add(toggle(known.get(i), i + 1, marks));
        }
        standing.getChildren().setAll(marks.stream().map(this::line).toList());
        if (marks.isEmpty()) {
            standing.getChildren().add(Rows.paragraph("No marks yet. Press 1 to 5, or T to choose a mark.", "muted", "fact"));
        }
    }

    private ToggleButton toggle(String name, int key, List<Mark> marks) {
        ToggleButton toggle = new ToggleButton(name, Rows.icon(Feather.BOOKMARK));
        toggle.getStyleClass().add("mark-toggle");
        toggle.setSelected(marks.stream()
                .anyMatch(mark -> mark.kind() == Mark.Kind.MARK && mark.value().equals(name)));
        toggle.setTooltip(CutText.tooltip(
                key <= 9 ? "Mark or unmark the selected events (%d)".formatted(key) : "Mark the selected events"));
        toggle.setOnAction(_ -> model.marking().toggle(name));
        return toggle;
    }

    private HBox line(Mark mark) {
        boolean isNote = mark.kind() == Mark.Kind.NOTE;
        Label text = Rows.paragraph(mark.value());
        text.setGraphic(Rows.icon(isNote ? Feather.MESSAGE_SQUARE : Feather.BOOKMARK, "undecided"));
        Label who = Rows.label(mark.examiner() + ", " + Times.second(mark.at()), "muted");
        VBox words = new VBox(text, who);
        HBox row = new HBox(
                words,
                Rows.gap(),
                Rows.iconButton(Feather.X, "Take this %s back".formatted(isNote ? "note" : "mark"), () ->
                        model.marking().retract(mark)));
        row.getStyleClass().add("fact");
        return row;
    }
}
