package org.trailcase.ui.principals;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.table.Column;
import org.trailcase.ui.kit.table.Column.Style;
import org.trailcase.ui.kit.table.RowSource;
import org.trailcase.ui.kit.table.VirtualTable;

/// The ranked list at the left, the chosen principal at the right.
public final class PrincipalsView extends SplitPane {
    private final PrincipalsModel model;
    private final VirtualTable<PrincipalSummary> table;
    private final Label count = Rows.label("", "strong");
    private boolean filling;

    public PrincipalsView(PrincipalsModel model) {
        this.model = model;
        table = new VirtualTable<>(columns(), model.open().jobs(), model.open().problems());
        table.setPlaceholder("No principal in the events that the query shows.");
        table.sorted("denied", false);
        table.setAccessibleHelp("Principals, most denied calls first");
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox head = new HBox(count, Rows.gap(), Rows.label("ranked by denied", "muted"));
        head.getStyleClass().add("pane-head");
        VBox left = new VBox(head, table);
        ScrollPane right = new ScrollPane(new PrincipalPage(model));
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane.setResizableWithParent(left, false);
        getItems().addAll(left, right);
        setDividerPositions(0.34);
        model.principals().subscribe(this::fill);
        table.selection().revision().subscribe(_ -> choose());
    }

    private static List<Column<PrincipalSummary>> columns() {
        return List.of(
                Column.of("principal", "Principal", 10.6, Style.TEXT, one -> one.principal().shortName()),
                Column.<PrincipalSummary>of(
                                "denied", "Denied", 6, Style.NUMBER, one -> number(one.counts().denied()))
                        .dressed((cell, one) -> {
                            cell.getStyleClass().removeAll("denied", "strong");
                            if (one.counts().denied() > 0) {
                                cell.getStyleClass().addAll("denied", "strong");
                            }
                        }),
                Column.of("writes", "Writes", 4.8, Style.NUMBER, one -> number(one.counts().writes())),
                Column.of("all", "Calls", 4.6, Style.NUMBER, one -> number(one.counts().all())),
                Column.of("kind", "Kind", 6, Style.MUTED, one -> one.principal().kind()));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private void fill(List<PrincipalSummary> principals) {
        count.setText(principals.size() == 1 ? "1 principal" : "%,d principals".formatted(principals.size()));
        filling = true;
        table.show(RowSource.of(principals));
        filling = false;
        Optional<PrincipalSummary> shown = model.detail().get().map(PrincipalDetail::summary);
        int at = shown.map(one -> principals.stream()
                        .map(PrincipalSummary::principal)
                        .toList()
                        .indexOf(one.principal()))
                .orElse(-1);
        if (!principals.isEmpty()) {
            filling = true;
            table.select(Math.max(0, at));
            filling = false;
        }
    }

    private void choose() {
        long at = table.selection().current().get();
        if (!filling && at >= 0 && at < model.principals().get().size()) {
            model.choose(model.principals().get().get((int) at));
        }
    }
}
