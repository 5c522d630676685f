package org.trailcase.ui.principals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.SessionSummary;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.badge.OutcomeLook;

/// Sessions against the write actions that they tried: each a subset, the union at the foot.
final class SessionMatrix extends VBox {
    private static final int FIRST = 3;

    private final PrincipalsModel model;
    private final PrincipalDetail detail;
    private final GridPane grid = new GridPane();

    SessionMatrix(PrincipalsModel model, PrincipalDetail detail) {
        this.model = model;
        this.detail = detail;
        grid.getStyleClass().addAll("grid", "matrix");
        headings();
        List<SessionSummary> writers = detail.writers();
        for (int i = 0; i < writers.size(); i++) {
            session(i + 1, writers.get(i));
        }
        union(writers.size() + 1);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        getChildren().add(PrincipalPage.card(
                "Sessions × write actions",
                PrincipalPage.many(writers.size(), "session") + " tried to write",
                scroll));
    }

    private void headings() {
        List<String> actions = detail.actions();
        put(0, 0, Rows.label("Session", "caption"));
        put(0, 1, Rows.label("From (UTC)", "caption"));
        put(0, 2, Rows.label("Address", "caption"));
        for (int i = 0; i < actions.size(); i++) {
            Label heading = Rows.label(actions.get(i).substring(actions.get(i).indexOf(':') + 1), "caption");
            heading.setTooltip(CutText.tooltip(actions.get(i)));
            centred(0, FIRST + i, heading);
        }
        centred(0, FIRST + actions.size(), Rows.label("Denied", "caption"));
    }

    private void session(int row, SessionSummary session) {
        List<String> actions = detail.actions();
        Button name = new Button(name(session));
        name.getStyleClass().addAll("flat", "mono");
        name.setTooltip(CutText.tooltip("Show the events of this session\n" + session.who().label() + "\n"
                + session.who().accessKey()));
        name.setOnAction(_ -> model.show(session, Optional.empty()));
        put(row, 0, name);
        put(row, 1, Rows.label(Times.minute(session.firstSeen()).substring(5), "mono"));
        put(row, 2, Rows.label(String.join(", ", session.addresses()), "mono"));
        long denied = 0;
        long tried = 0;
        for (int i = 0; i < actions.size(); i++) {
            String action = actions.get(i);
            Counts counts = session.writes().get(action);
            centred(row, FIRST + i, counts == null ? Rows.label("–", "muted") : cell(session, action, counts));
            denied += counts == null ? 0 : counts.denied();
            tried += counts == null ? 0 : counts.all();
        }
        centred(row, FIRST + actions.size(), Rows.label("%,d of %,d".formatted(denied, tried), "strong"));
    }

    private static String name(SessionSummary session) {
        String key = session.who().accessKey();
        return key.length() > 4 ? "…" + key.substring(key.length() - 4) : session.who().session();
    }

    private Button cell(SessionSummary session, String action, Counts counts) {
        OutcomeLook look = counts.succeeded() > 0
                ? OutcomeLook.SUCCEEDED
                : counts.denied() > 0 ? OutcomeLook.DENIED : OutcomeLook.FAILED;
        Button button = new Button("%,d".formatted(counts.all()), look.icon());
        button.getStyleClass().addAll("flat", "matrix-cell", look.colour());
        button.setTooltip(CutText.tooltip("%s: %,d denied, %,d succeeded, %,d failed. Show them"
                .formatted(action, counts.denied(), counts.succeeded(), counts.failed())));
        button.setAccessibleText("%s, %,d denied, %,d succeeded".formatted(action, counts.denied(), counts.succeeded()));
        button.setOnAction(_ -> model.show(session, Optional.of(action)));
        return button;
    }

    private void union(int row) {
        List<String> actions = detail.actions();
        put(row, 0, Rows.label("Union", "strong"));
        put(row, 1, Rows.label(""));
        put(row, 2, Rows.label(PrincipalPage.many(
                detail.writers().stream().flatMap(one -> one.addresses().stream()).distinct().count(), "address")
                , "muted"));
        long denied = 0;
        long tried = 0;
        for (int i = 0; i < actions.size(); i++) {
            String action = actions.get(i);
            List<Counts> all = detail.writers().stream()
                    .flatMap(one -> Optional.ofNullable(one.writes().get(action)).stream())
                    .toList();
            long sum = all.stream().mapToLong(Counts::all).sum();
            tried += sum;
            denied += all.stream().mapToLong(Counts::denied).sum();
            centred(row, FIRST + i, Rows.label("%,d".formatted(sum), "strong"));
        }
        Label total = Rows.label("%,d of %,d".formatted(denied, tried), "strong");
        if (denied == tried) {
            total.getStyleClass().add("denied");
        }
        centred(row, FIRST + actions.size(), total);
    }

    private void put(int row, int column, Node node) {
        grid.add(node, column, row);
    }

    private void centred(int row, int column, Node node) {
        GridPane.setHalignment(node, HPos.CENTER);
        put(row, column, node);
    }
}
