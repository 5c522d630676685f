package org.trailcase.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.aws.PolicyType;
import org.trailcase.intake.format.Told;
import org.trailcase.query.Moment;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.command.Sheets;

/// Asks what a policy document hangs on that does not say it itself.
final class AttachSheet {
    private static final String FITTING = "What fits where it hangs";

    private final Sheets sheets;
    private final String file;
    private final Consumer<Told> take;
    private final TextField attachedTo = CaseForm.field("arn:aws:iam::111122223333:role/name, vpce-…, ou-…, an account");
    private final ComboBox<String> type = new ComboBox<>();
    private final TextField name = CaseForm.field("The file's name");
    private final TextField asOf = CaseForm.field("2026-03-14T06:00Z; by default from the file's name, else its date");

    /// `before` is what was told already and did not fit, or nothing.
    AttachSheet(Sheets sheets, String file, Told before, Consumer<Told> take) {
        this.sheets = sheets;
        this.file = file;
        this.take = take;
        type.getItems().add(FITTING);
        for (PolicyType one : PolicyType.values()) {
            type.getItems().add(one.title());
        }
        type.setValue(before.type().map(PolicyType::title).orElse(FITTING));
        type.setMaxWidth(Double.MAX_VALUE);
        attachedTo.setText(before.attachedTo().orElse(""));
        name.setText(before.policyName().orElse(""));
        asOf.setText(before.asOf().map(Instant::toString).orElse(""));
    }

    /// `mistake` is what was wrong with what was told before.
    void open(Optional<String> mistake) {
        VBox form = new VBox(
                Rows.paragraph("%s is a policy document alone. Say what it hangs on: the ARN of a user, group, role, managed policy or resource, or the id of a VPC endpoint, of an organisational unit or of an account.".formatted(file)),
                CaseForm.row("Hangs on", attachedTo),
                CaseForm.row("Kind", type),
                CaseForm.row("Policy name", name),
                CaseForm.row("As of", asOf));
        form.getStyleClass().addAll("form", "case-form");
        Button read = new Button("Import");
        FormSheet sheet = new FormSheet(sheets, "What does it hang on?", Feather.LINK, form, read);
        sheet.getStyleClass().add("attach-sheet");
        read.setOnAction(_ -> take(sheet));
        sheet.say(mistake);
        sheets.show(sheet, attachedTo);
    }

    private void take(FormSheet sheet) {
        if (attachedTo.getText().isBlank()) {
            attachedTo.requestFocus();
            sheet.say(Optional.of("Say what the policy hangs on."));
            return;
        }
        List<Instant> moments = moments();
        if (moments.isEmpty() && !asOf.getText().isBlank()) {
            asOf.requestFocus();
            sheet.say(Optional.of("Type a time such as 2026-03-14T06:00Z."));
            return;
        }
        sheets.close();
        take.accept(new Told(
                moments.stream().findFirst(), filled(attachedTo), kind(), filled(name), Optional.empty(), false));
    }

    private Optional<PolicyType> kind() {
        return List.of(PolicyType.values()).stream()
                .filter(one -> one.title().equals(type.getValue()))
                .findFirst();
    }

    private static Optional<String> filled(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }

    // Times are read as in queries, so that both mean the same.
    private List<Instant> moments() {
        return Moment.start(asOf.getText().strip()).stream().toList();
    }
}
