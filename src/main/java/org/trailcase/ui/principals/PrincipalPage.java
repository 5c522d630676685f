package org.trailcase.ui.principals;

import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.PrincipalSummary;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.WritesLook;
import org.trailcase.ui.state.Writes;

/// One principal: the sentence on its writes, its services, its addresses, its sessions against write actions.
final class PrincipalPage extends VBox {
    private final PrincipalsModel model;

    PrincipalPage(PrincipalsModel model) {
        this.model = model;
        getStyleClass().addAll("page", "principal-page");
        model.detail()
                .subscribe(detail -> detail.ifPresentOrElse(
                        this::fill, () -> getChildren().setAll(Rows.paragraph("No principal is chosen.", "muted"))));
    }

    private void fill(PrincipalDetail detail) {
        PrincipalSummary summary = detail.summary();
        getChildren().setAll(head(summary), seen(summary), sentence(detail.writes()));
        if (!detail.writers().isEmpty()) {
            getChildren().add(new SessionMatrix(model, detail));
        }
        detail.credentials().map(CredentialCard::of).ifPresent(getChildren()::add);
        getChildren().addAll(services(summary), reach(summary));
    }

    private Node head(PrincipalSummary summary) {
        Label name = Rows.label(summary.principal().shortName(), "page-title");
        name.setGraphic(Rows.icon(summary.principal().kind().equals("user") ? Feather.USER : Feather.SHIELD, "accent", "large-icon"));
        Button only = new Button("Show only this", Rows.icon(Feather.FILTER));
        only.setMinWidth(USE_PREF_SIZE);
        only.setOnAction(_ -> model.showOnly(summary));
        HBox head = new HBox(name, Rows.gap(), only);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node seen(PrincipalSummary summary) {
        return new VBox(
                Rows.label(summary.principal().text(), "mono", "muted"),
                Rows.label(
                        "first seen %s · last seen %s · %s"
                                .formatted(
                                        Times.second(summary.firstSeen()),
                                        Times.second(summary.lastSeen()),
                                        many(summary.reach().sessions(), "session")),
                        "muted"));
    }

    private Node sentence(Writes writes) {
        WritesLook look = writes.look();
        Label words = Rows.paragraph(writes.sentence(), "strong");
        words.setGraphic(look.icon());
        Hyperlink show = new Hyperlink("Show them");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> model.show(writes.query()));
        show.setVisible(writes.attempted() > 0);
        HBox band = new HBox(words, show);
        band.getStyleClass().addAll("sentence-band", look.colour());
        band.setAlignment(Pos.CENTER_LEFT);
        return band;
    }

    private static Node services(PrincipalSummary summary) {
        GridPane grid = grid(1, 5);
        List<String> headings = List.of("Service", "Calls", "Succeeded", "Denied", "Failed");
        for (int i = 0; i < headings.size(); i++) {
            add(grid, 0, i, Rows.label(headings.get(i), "caption"));
        }
        int row = 0;
        List<Map.Entry<String, Counts>> services = summary.services().entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().all(), a.getValue().all()))
                .toList();
        for (Map.Entry<String, Counts> service : services) {
            row++;
            Counts counts = service.getValue();
            add(grid, row, 0, Rows.label(service.getKey(), "mono"));
            add(grid, row, 1, number(counts.all(), ""));
            add(grid, row, 2, number(counts.succeeded(), ""));
            add(grid, row, 3, number(counts.denied(), "denied"));
            add(grid, row, 4, number(counts.failed(), "warning"));
        }
        return card("Services", many(services.size(), "service"), grid);
    }

    private static Node reach(PrincipalSummary summary) {
        VBox lines = new VBox(
                line("Addresses", String.join(", ", summary.reach().addresses())),
                line("Access keys", String.join(", ", summary.reach().accessKeys())),
                line("Regions", String.join(", ", summary.reach().regions())));
        lines.getStyleClass().add("card-lines");
        return card("Reach", "as recorded, no look-up", lines);
    }

    private static Node line(String name, String value) {
        Label text = Rows.paragraph(value.isEmpty() ? "none recorded" : value, "mono");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(Rows.label(name, "muted", "fact-name"), text);
        line.getStyleClass().add("fact");
        return line;
    }

    static VBox card(String title, String aside, Node content) {
        HBox head = new HBox(Rows.label(title, "strong"), Rows.gap(), Rows.label(aside, "muted"));
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head, content);
        card.getStyleClass().addAll("boxed", "card");
        return card;
    }

    /// A grid whose first columns take what room is left; the others hold numbers.
    static GridPane grid(int growing, int columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i < growing ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i < growing ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    static void add(GridPane grid, int row, int column, Node node) {
        grid.add(node, column, row);
    }

    // Nought is a dash and never in colour.
    private static Label number(long count, String colour) {
        Label label = Rows.label(count == 0 ? "–" : "%,d".formatted(count), count == 0 ? "muted" : "strong");
        if (count > 0 && !colour.isEmpty()) {
            label.getStyleClass().add(colour);
        }
        return label;
    }

    static String many(long count, String what) {
        return count == 1 ? "1 " + what : "%,d %s".formatted(count, what.endsWith("s") ? what + "es" : what + "s");
    }
}
