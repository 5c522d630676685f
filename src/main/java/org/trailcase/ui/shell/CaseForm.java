package org.trailcase.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.query.Moment;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;

/// The fields for what a case is called and what was asked.
final class CaseForm extends VBox {
    private final TextField name = field("A hunt for credentials");
    private final TextField number = field("ACME-2026-014");
    private final TextField question = field("What the customer wants to know");
    private final TextArea principals = new TextArea();
    private final TextField start = field("2026-03-14 or 2026-03-14T09:00Z; UTC where no zone is given");
    private final TextField end = field("2026-03-15 counts whole, 2026-03-15T18:00+01:00 to the minute");
    private final TextField expected = field("What these principals may be expected to do");
    private final ComboBox<String> zone = new SearchableComboBox<>();

    CaseForm(CaseDescription description) {
        getStyleClass().addAll("form", "case-form");
        principals.setPromptText("Names or ARNs, one a line or with commas between");
        principals.setPrefRowCount(2);
        principals.setWrapText(true);
        principals.addEventFilter(KeyEvent.KEY_PRESSED, this::leavePrincipals);
        offerZones(description.zone());
        fill(description);
        getChildren().addAll(
                row("Name", name),
                row("Number", number),
                row("Question", question),
                row("Principals", principals),
                row("Start", start),
                row("End", end),
                row("Expected activity", expected),
                row("Second zone", zone));
    }

    /// Where the typing begins.
    Control first() {
        return name;
    }

    static HBox row(String words, Control control) {
        Label label = Rows.label(words, "form-label");
        label.setLabelFor(control);
        control.setAccessibleText(words);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("form-row");
        return row;
    }

    static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        return field;
    }

    /// The sentence about the first field that cannot be taken as it is, which then has the focus; empty when all is well.
    Optional<String> mistake() {
        if (name.getText().isBlank()) {
            name.requestFocus();
            return Optional.of("Give the case a name.");
        }
        for (TextField field : List.of(start, end)) {
            String typed = field.getText().strip();
            if (!typed.isEmpty() && known(field).isEmpty()) {
                field.requestFocus();
                return Optional.of(Moment.refusal(typed));
            }
        }
        if (endsTooEarly()) {
            end.requestFocus();
            return Optional.of("The end lies before the start.");
        }
        return Optional.empty();
    }

    /// What the fields say; to be asked only where there is no mistake.
    CaseDescription description() {
        return new CaseDescription(
                name.getText().strip(),
                number.getText().strip(),
                ZoneId.of(Optional.ofNullable(zone.getValue()).orElse("UTC")),
                new CaseDescription.Ask(
                        question.getText().strip(),
                        names(principals.getText()),
                        known(start),
                        known(end),
                        expected.getText().strip()));
    }

    private void fill(CaseDescription description) {
        CaseDescription.Ask ask = description.ask();
        name.setText(description.name());
        number.setText(description.number());
        question.setText(ask.question());
        principals.setText(String.join("\n", ask.principals()));
        start.setText(ask.start().map(Instant::toString).orElse(""));
        end.setText(ask.end().map(Instant::toString).orElse(""));
        expected.setText(ask.expectedActivity());
    }

    private void offerZones(ZoneId now) {
        String chosen = Times.isUtc(now) ? "UTC" : now.getId();
        List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zones.remove("UTC");
        zones.addFirst("UTC");
        if (!zones.contains(chosen)) {
            zones.add(1, chosen);
        }
        zone.getItems().setAll(zones);
        zone.setValue(chosen);
        zone.setMaxWidth(Double.MAX_VALUE);
    }

    // In this field as in the others Tab goes on to the next one.
    private void leavePrincipals(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            principals.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    // Names of IAM may hold commas: where there are lines, only they part the names.
    private static List<String> names(String text) {
        String separator = text.strip().contains("\n") ? "\n" : ",";
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private boolean endsTooEarly() {
        return known(start)
                .flatMap(from -> known(end).map(to -> !from.isBefore(to)))
                .orElse(false);
    }

    // Times are read as in queries, so that both mean the same.
    private Optional<Instant> known(TextField field) {
        String typed = field.getText().strip();
        return field == end ? Moment.end(typed) : Moment.start(typed);
    }
}
