package org.trailcase.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.ui.kit.FileChoosers;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.state.Settings;

/// Asks for what a new case is called and about, who works on it and where its file will lie.
final class NewCaseSheet {
    private final Sheets sheets;
    private final FileChoosers choosers;
    private final Settings settings;
    private final BiConsumer<Path, CaseDescription> create;
    private final CaseForm form =
            new CaseForm(new CaseDescription("", "", ZoneId.systemDefault(), CaseDescription.Ask.NONE));
    private final TextField examiner = CaseForm.field("The name that the custody log will show");

    NewCaseSheet(
            Sheets sheets, FileChoosers choosers, Settings settings, BiConsumer<Path, CaseDescription> create) {
        this.sheets = sheets;
        this.choosers = choosers;
        this.settings = settings;
        this.create = create;
        examiner.setText(settings.examiner().name());
        form.getChildren().add(CaseForm.row("Examiner", examiner));
    }

    void open() {
        Button choose = new Button("Choose a place…");
        FormSheet sheet = new FormSheet(sheets, "New case", Feather.PLUS, form, choose);
        choose.setOnAction(_ -> choose(sheet));
        sheets.show(sheet, form.first());
    }

    private void choose(FormSheet sheet) {
        Optional<String> mistake = form.mistake();
        sheet.say(mistake);
        if (mistake.isPresent()) {
            return;
        }
        CaseDescription description = form.description();
        String suggested = description.name().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
        choosers.save("Where to keep the case", FileChoosers.Kind.CASE, suggested + FileChoosers.Kind.CASE.ending())
                .ifPresent(path -> {
                    settings.examiner(examiner.getText().strip());
                    sheets.close();
                    create.accept(path, description);
                });
    }
}
