package org.trailcase.ui.evidence;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.TracedFinding;
import org.trailcase.query.EventQuery;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.kit.table.VirtualTable;

/// What security services found: the list, the words of the finding that is chosen, and the way to its events.
final class FindingsPane extends VBox {
    private final EvidenceModel model;
    private final VirtualTable<TracedFinding> table;
    private final VBox words = new VBox();
    private List<TracedFinding> shown = List.of();
    private final Button show = new Button("Show events", Rows.icon(Feather.FILTER));

    FindingsPane(EvidenceModel model) {
        this.model = model;
        this.table = new VirtualTable<>(
                EvidenceColumns.findings(), model.open().jobs(), model.open().problems());
        table.setPlaceholder("No finding is in the case. Drop the findings of GuardDuty or IAM Access Analyzer on the window.");
        table.setOnOpen(this::showEvents);
        table.selection().revision().subscribe(_ -> fill());
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> showEvents());
        HBox foot = new HBox(words, Rows.gap(), show);
        foot.getStyleClass().add("pane-head");
        foot.setAlignment(Pos.CENTER_LEFT);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("finding-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, foot);
        fill();
    }

    void show(List<TracedFinding> findings) {
        shown = List.copyOf(findings);
        table.show(RowSource.of(shown));
        if (!findings.isEmpty()) {
            table.select(0);
        }
        fill();
    }

    private Optional<TracedFinding> chosen() {
        // The table fetches its rows behind the window, and would not have the first one yet.
        long at = table.selection().current().get();
        return at >= 0 && at < shown.size() ? Optional.of(shown.get((int) at)) : Optional.empty();
    }

    private void showEvents() {
        chosen().ifPresent(model::showEvents);
    }

    private void fill() {
        Optional<TracedFinding> chosen = chosen();
        show.setDisable(chosen.flatMap(TracedFinding::query).isEmpty());
        show.setTooltip(new Tooltip(chosen.flatMap(TracedFinding::query)
                .map(EventQuery::written)
                .orElse(chosen.isEmpty() ? "Choose a finding" : "The finding names nothing that a trail shows")));
        words.getChildren().clear();
        chosen.ifPresent(traced -> {
            words.getChildren().add(Rows.paragraph(description(traced)));
            traced.recurrence().ifPresent(remark -> {
                Label again = Rows.paragraph(remark, "warning");
                again.setGraphic(Rows.icon(Feather.REPEAT, "warning"));
                words.getChildren().add(again);
            });
        });
    }

    private static String description(TracedFinding traced) {
        String said = traced.finding().what().description();
        return said.isEmpty() ? traced.finding().what().title() : said;
    }
}
