package org.trailcase.ui.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Verification;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.kit.table.VirtualTable;

/// Five lists, one in front: files, findings, refused files, defects, custody log.
public final class EvidenceView extends VBox {
    private final EvidenceModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox bar = new HBox();
    private final StackPane list = new StackPane();
    private final Label integrity = Rows.label("");
    private final Label checked = Rows.label("");

    public EvidenceView(EvidenceModel model) {
        this.model = model;
        getStyleClass().add("evidence-view");
        bar.getStyleClass().add("pane-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button verify = new Button("Verify all", Rows.icon(Feather.CHECK_CIRCLE));
        verify.setMinWidth(Region.USE_PREF_SIZE);
        verify.setOnAction(_ -> model.verify());
        ToggleButton files = files();
        ToggleButton refused =
                tab("Refused", EvidenceColumns.refusals(), "No file was refused.", EvidenceModel.Lists::refusals);
        ToggleButton defects = tab(
                "Defects", EvidenceColumns.defects(), "Every record of every file could be read.",
                EvidenceModel.Lists::defects);
        ToggleButton log =
                tab("Custody log", EvidenceColumns.custody(), "Nothing was done yet.", EvidenceModel.Lists::custody);
        bar.getChildren().addAll(files, findings(), refused, defects, log, Rows.gap(), checked, verify);
        integrity.getStyleClass().add("pane-head");
        getChildren().addAll(bar, list, integrity);
        model.digests().subscribe(this::sayIntegrity);
        files.fire();
        model.verification().subscribe(this::say);
    }

    private <R> ToggleButton tab(
            String title,
            List<Column<R>> columns,
            String placeholder,
            Function<EvidenceModel.Lists, List<R>> of) {
        Jobs jobs = model.open().jobs();
        VirtualTable<R> table = new VirtualTable<>(columns, jobs, model.open().problems());
        table.setPlaceholder(placeholder);
        ToggleButton tab = button(title, table);
        model.lists().subscribe(lists -> {
            List<R> rows = of.apply(lists);
            tab.setText("%s %,d".formatted(title, rows.size()));
            table.show(RowSource.of(rows));
        });
        return tab;
    }

    private ToggleButton files() {
        VirtualTable<EvidenceModel.Listed> table = new VirtualTable<>(
                EvidenceColumns.exhibits(), model.open().jobs(), model.open().problems());
        table.setPlaceholder("No file is in the case yet. Drop logs and policies on the window.");
        ToggleButton tab = button("Files", table);
        Runnable fill = () -> {
            List<EvidenceModel.Listed> rows = model.exhibits();
            tab.setText("Files %,d".formatted(rows.size()));
            table.show(RowSource.of(rows));
        };
        model.lists().subscribe(_ -> fill.run());
        model.digests().subscribe(_ -> fill.run());
        return tab;
    }

    // Below the lists: it speaks of what is missing too, which no row can.
    private void sayIntegrity(Optional<DigestCheck> check) {
        integrity.getStyleClass().removeAll("success", "denied");
        integrity.setText(check.map(found -> "CloudTrail's digests: " + found.summary()).orElse(""));
        integrity.setVisible(check.isPresent());
        integrity.setManaged(check.isPresent());
        check.ifPresent(found -> integrity.getStyleClass().add(found.holds() ? "success" : "denied"));
    }

    private ToggleButton findings() {
        FindingsPane pane = new FindingsPane(model);
        ToggleButton tab = button("Findings", pane);
        model.lists().subscribe(lists -> {
            tab.setText("Findings %,d".formatted(lists.findings().size()));
            pane.show(lists.findings());
        });
        return tab;
    }

    private ToggleButton button(String title, Region front) {
        ToggleButton tab = new ToggleButton(title);
        tab.getStyleClass().setAll("tab-button");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setToggleGroup(group);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            list.getChildren().setAll(front);
        });
        return tab;
    }

    private void say(Optional<Verification> verification) {
        checked.getStyleClass().removeAll("success", "denied");
        checked.setText(verification.map(EvidenceView::words).orElse(""));
        verification.ifPresent(found -> checked.getStyleClass().add(found.holds() ? "success" : "denied"));
    }

    private static String words(Verification found) {
        return found.holds()
                ? "Verified: %s, custody log and database hold"
                        .formatted(found.exhibits() == 1 ? "1 file" : "%,d files".formatted(found.exhibits()))
                : "Does not hold: "
                        + String.join("; ", found.all());
    }
}
