package org.trailcase.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.ui.kit.command.Sheets;
import org.trailcase.ui.state.OpenCase;

/// Shows what the open case is called and about, and takes over what the person changes.
final class CaseDetails {
    private final Sheets sheets;
    private final OpenCase open;
    private final Consumer<CaseDescription> saved;

    /// `saved` is told what the case said of itself before.
    CaseDetails(Sheets sheets, OpenCase open, Consumer<CaseDescription> saved) {
        this.sheets = sheets;
        this.open = open;
        this.saved = saved;
    }

    void open() {
        CaseDescription before = open.file().description();
        CaseForm form = new CaseForm(before);
        Button save = new Button("Save");
        FormSheet sheet = new FormSheet(sheets, "Case details", Feather.EDIT_2, form, save);
        save.setOnAction(_ -> {
            Optional<String> mistake = form.mistake();
            sheet.say(mistake);
            if (mistake.isEmpty()) {
                sheets.close();
                save(before, form.description());
            }
        });
        sheets.show(sheet, form.first());
    }

    private void save(CaseDescription before, CaseDescription now) {
        if (!now.equals(before)) {
            open.jobs().start(
                    "Saving the case details",
                    _ -> {
                        open.file().describe(now);
                        return before;
                    },
                    saved,
                    open.problems());
        }
    }
}
