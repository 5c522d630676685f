package org.trailcase.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.state.Covered;
import org.trailcase.ui.state.Marking;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

/// What is shown and hidden, what is wrong, what runs, and what can be undone.
final class StatusBar extends HBox {
    private final OpenCase open;
    private final Marking marking;
    private final Label shown = Rows.label("", "strong");
    private final Label hidden = Rows.label("");
    private final Label selected = Rows.label("");
    private final Hyperlink refused = new Hyperlink();
    private final Hyperlink gaps = new Hyperlink();
    private final Label categories = Rows.label("", "muted");
    private final Hyperlink undo = new Hyperlink();

    StatusBar(OpenCase open, Marking marking, Navigation navigation, Covered covered) {
        this.open = open;
        this.marking = marking;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        refused.setGraphic(Rows.icon(Feather.ALERT_TRIANGLE, "warning"));
        refused.setOnAction(_ -> navigation.tab().set(Navigation.Tab.EVIDENCE));
        gaps.setGraphic(Rows.icon(Feather.ALERT_TRIANGLE, "warning"));
        gaps.setOnAction(_ -> navigation.tab().set(Navigation.Tab.COVERAGE));
        undo.setGraphic(Rows.icon(Feather.CORNER_UP_LEFT, "accent"));
        undo.setOnAction(_ -> marking.undo());
        for (Region fixed : new Region[] {shown, hidden, selected, refused, gaps, undo}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(shown, hidden, selected, refused, gaps, categories, Rows.gap(), new RunningJobs(open.jobs()), undo);
        open.shown().subscribe(_ -> say());
        open.selected().subscribe(_ -> say());
        StatusModel model = new StatusModel(open);
        model.holdings().subscribe(this::sayHoldings);
        covered.coverage().subscribe(coverage -> sayGaps(coverage.map(one -> one.gaps().size()).orElse(0)));
    }

    private void sayGaps(int count) {
        toggle(gaps, count > 0);
        gaps.setText(Numbered.of(count, "coverage gap", "coverage gaps"));
    }

    private void say() {
        shown.setText("%,d of %,d shown"
                .formatted(open.shown().get().rows().size(), open.shown().get().all()));
        var reads = open.shown().get().hidden();
        toggle(hidden, reads.count() > 0);
        hidden.setText(Numbered.of(reads.count(), "read", "reads") + " hidden"
                + (reads.highImpact() > 0 ? " (%,d high-impact)".formatted(reads.highImpact()) : ""));
        selected.setText("%,d selected".formatted(open.selected().get().count()));
        toggle(undo, marking.undoable().isPresent());
        undo.setText("Undo: " + marking.undoable().orElse(""));
    }

    private void sayHoldings(StatusModel.Holdings holdings) {
        toggle(refused, holdings.refused() + holdings.defects() > 0);
        String files = holdings.refused() == 1 ? "1 file refused" : "%,d files refused".formatted(holdings.refused());
        refused.setText(files + (holdings.defects() > 0 ? ", " + defects(holdings.defects()) : ""));
        toggle(categories, !holdings.categories().isEmpty());
        categories.setText("Categories in trail: " + String.join(", ", holdings.categories()));
    }

    private static String defects(int count) {
        return count == 1 ? "1 defect" : "%,d defects".formatted(count);
    }

    private static void toggle(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
