package org.trailcase.ui.coverage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.trailcase.casefile.coverage.AccountCoverage;
import org.trailcase.casefile.coverage.CellState;
import org.trailcase.casefile.coverage.CoverageGap;
import org.trailcase.casefile.coverage.Grid;
import org.trailcase.casefile.coverage.Stretch;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.kit.table.VirtualTable;

/// The map of account and Region over time, what it means, and beneath it the same in tables and sentences.
public final class CoverageView extends VBox {
    private final CoverageModel model;
    private final Label caption = Rows.label("", "muted");
    private final CoverageMap map;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox bar = new HBox();
    private final StackPane list = new StackPane();

    public CoverageView(CoverageModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.map = new CoverageMap(palette);
        getStyleClass().add("coverage-view");
        ToggleButton queryOnly = new ToggleButton("Time of the query only");
        queryOnly.setMinWidth(Region.USE_PREF_SIZE);
        queryOnly.selectedProperty().bindBidirectional(model.queryOnly());
        HBox head = new HBox(Rows.label("Events by account and Region", "strong"), caption, Rows.gap(), queryOnly);
        head.getStyleClass().add("pane-head");
        map.setOnChoose(model::show);
        map.setMinHeight(90);
        StackPane body = new StackPane(map);
        body.getStyleClass().add("coverage-body");
        VBox.setVgrow(body, Priority.SOMETIMES);
        VBox.setVgrow(list, Priority.ALWAYS);
        bar.getStyleClass().add("pane-head");
        ToggleButton limits = limits();
        ToggleButton gaps = gaps();
        bar.getChildren().addAll(limits, gaps, places(), accounts());
        list.setMinHeight(120);
        getChildren().addAll(head, new CoverageLegend(palette), body, bar, list);
        limits.fire();
        model.page().subscribe(this::show);
    }

    private void show(CoverageModel.Page page) {
        map.grid().set(page.grid());
        Grid grid = page.grid();
        caption.setText(grid.lines().isEmpty()
                ? "No events yet"
                : "%s, a cell is %s, %s to %s UTC; %s, %s silent".formatted(
                        Numbered.of(grid.lines().size(), "row", "rows"),
                        grid.stepWords(),
                        Times.minute(grid.start()),
                        Times.minute(grid.end()),
                        Numbered.of(grid.count(CellState.GAP) + grid.count(CellState.PARTIAL), "cell has a gap", "cells have a gap"),
                        "%,d".formatted(grid.count(CellState.SILENT) + grid.count(CellState.QUIET))));
    }

    private ToggleButton limits() {
        VBox sentences = new VBox();
        sentences.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(sentences);
        scroll.setFitToWidth(true);
        model.page().subscribe(page -> sentences
                .getChildren()
                .setAll(page.limits().stream().map(limit -> Rows.paragraph(limit)).toList()));
        return tab("What could not have been seen", scroll);
    }

    private ToggleButton gaps() {
        VirtualTable<CoverageGap> table = table(
                CoverageColumns.gaps(), "No digest in evidence tells of a gap.", gap -> {
                    Stretch stretch = gap.stretch();
                    if (stretch.start().isBefore(stretch.end())) {
                        model.show(gap.place(), stretch);
                    }
                });
        ToggleButton tab = tab("", table);
        model.page().subscribe(page -> {
            tab.setText("Gaps %,d".formatted(page.gaps().size()));
            table.show(RowSource.of(page.gaps()));
        });
        return tab;
    }

    private ToggleButton places() {
        VirtualTable<Grid.Line> table = table(CoverageColumns.places(), "No events yet.", line ->
                model.show(line.place(), new Stretch(map.grid().get().start(), map.grid().get().end())));
        fill(table, page -> page.grid().lines());
        return tab("Regions", table);
    }

    private ToggleButton accounts() {
        VirtualTable<AccountCoverage> table =
                table(CoverageColumns.accounts(), "No events yet.", _ -> {});
        fill(table, CoverageModel.Page::accounts);
        return tab("Kinds of events", table);
    }

    private <R> void fill(VirtualTable<R> table, Function<CoverageModel.Page, List<R>> rows) {
        model.page().subscribe(page -> table.show(RowSource.of(rows.apply(page))));
    }

    private <R> VirtualTable<R> table(List<Column<R>> columns, String placeholder, Consumer<R> onOpen) {
        VirtualTable<R> table = new VirtualTable<>(columns, model.open().jobs(), model.open().problems());
        table.setPlaceholder(placeholder);
        table.setOnOpen(() -> table.row(table.selection().current().get()).ifPresent(onOpen));
        return table;
    }

    private ToggleButton tab(String title, Region front) {
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
}
