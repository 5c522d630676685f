package org.trailcase.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.state.Settings;

/// Asks for what a new case is called, who works on it and where its file will lie.
final class NewCaseSheet extends VBox {
    private final Sheets sheets;
    private final FileChoosers choosers;
    private final Settings settings;
    private final BiConsumer<Path, CaseDescription> create;
    private final TextField name = field("A hunt for credentials");
    private final TextField number = field("ACME-2026-014");
    private final TextField examiner = field("The name that the custody log will show");
    private final TextField question = field("What the customer wants to know");
    private final ComboBox<String> zone = new ComboBox<>();
    private final Label missing = Rows.label("", "denied");

    NewCaseSheet(
            Sheets sheets, FileChoosers choosers, Settings settings, BiConsumer<Path, CaseDescription> create) {
        this.sheets = sheets;
        this.choosers = choosers;
        this.settings = settings;
        this.create = create;
        getStyleClass().add("new-case");
        examiner.setText(settings.examiner().name());
        zone.getItems().addAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        zone.setMaxWidth(Double.MAX_VALUE);
        Label title = Rows.label("New case", "panel-title");
        title.setGraphic(Rows.icon(Feather.PLUS, "accent"));
        HBox head = new HBox(title);
        head.getStyleClass().add("sheet-head");
        VBox form = new VBox(
                row("Name", name),
                row("Number", number),
                row("Question", question),
                row("Examiner", examiner),
                row("Second zone", zone));
        form.getStyleClass().add("form");
        VBox.setVgrow(form, Priority.ALWAYS);
        getChildren().addAll(head, form, foot());
    }

    void open() {
        sheets.show(this, name);
    }

    private static TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        return field;
    }

    private static HBox row(String words, Control control) {
        Label label = Rows.label(words, "form-label");
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("form-row");
        return row;
    }

    private HBox foot() {
        Button cancel = new Button("Cancel");
        cancel.setOnAction(_ -> sheets.close());
        Button choose = new Button("Choose a place…");
        choose.getStyleClass().add("primary");
        choose.setDefaultButton(true);
        choose.setOnAction(_ -> choose());
        HBox foot = new HBox(missing, Rows.gap(), cancel, choose);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }

    private void choose() {
        if (name.getText().isBlank()) {
            missing.setText("Give the case a name.");
            name.requestFocus();
            return;
        }
        String suggested = name.getText().strip().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
        choosers.save("Where to keep the case", FileChoosers.Kind.CASE, suggested + FileChoosers.Kind.CASE.ending())
                .ifPresent(path -> {
                    settings.examiner(examiner.getText().strip());
                    sheets.close();
                    create.accept(path, description());
                });
    }

    private CaseDescription description() {
        return new CaseDescription(
                name.getText().strip(),
                number.getText().strip(),
                ZoneId.of(Optional.ofNullable(zone.getValue()).orElse("UTC")),
                new CaseDescription.Ask(
                        question.getText().strip(), List.of(), Optional.empty(), Optional.empty(), ""));
    }
}
