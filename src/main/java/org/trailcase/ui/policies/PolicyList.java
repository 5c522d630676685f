package org.trailcase.ui.policies;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.badge.ChangeLook;

/// The policies under the names of whom or what they hang on.
final class PolicyList extends ListView<PolicyList.Item> {

    /// A line of the list.
    sealed interface Item {
        record Heading(String title) implements Item {}

        record Line(PolicyEntry entry) implements Item {}
    }

    private final PoliciesModel model;
    private boolean filling;

    PolicyList(PoliciesModel model) {
        this.model = model;
        getStyleClass().add("policy-list");
        setAccessibleHelp("Policies of the case; Up and Down choose");
        setCellFactory(_ -> new Cell());
        setPlaceholder(Rows.paragraph("", "muted"));
        model.found().subscribe(this::fill);
        model.chosen().subscribe(_ -> follow());
        getSelectionModel().selectedIndexProperty().subscribe((before, now) -> chosen(before.intValue(), now.intValue()));
    }

    private void fill(List<PolicyEntry> entries) {
        List<Item> items = new ArrayList<>();
        String heading = "";
        for (PolicyEntry entry : entries) {
            if (!entry.heading().equals(heading)) {
                heading = entry.heading();
                items.add(new Item.Heading(heading));
            }
            items.add(new Item.Line(entry));
        }
        filling = true;
        getItems().setAll(items);
        filling = false;
        follow();
    }

    private void follow() {
        model.chosen().get().ifPresent(entry -> {
            int at = getItems().indexOf(new Item.Line(entry));
            if (at >= 0 && at != getSelectionModel().getSelectedIndex()) {
                filling = true;
                getSelectionModel().select(at);
                filling = false;
                scrollTo(Math.max(0, at - 3));
            }
        });
    }

    // A heading cannot be chosen: the keys step over it.
    private void chosen(int before, int now) {
        if (filling || now < 0 || now >= getItems().size()) {
            return;
        }
        switch (getItems().get(now)) {
            case Item.Line(PolicyEntry entry) -> model.choose(entry);
            case Item.Heading _ -> {
                int next = now < before && now > 0 ? now - 1 : now + 1;
                model.open().jobs().later(() -> getSelectionModel().select(next));
            }
        }
    }

    private static final class Cell extends ListCell<Item> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        Cell() {
            getStyleClass().setAll("policy-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            boolean heading = !empty && item instanceof Item.Heading;
            pseudoClassStateChanged(HEADING, heading);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            switch (item) {
                case Item.Heading(String title) -> {
                    setGraphic(Rows.label(title, "caption"));
                    setAccessibleText(title);
                }
                case Item.Line(PolicyEntry entry) -> {
                    setGraphic(line(entry));
                    setAccessibleText("%s, %s, %s".formatted(entry.title(), entry.described(), changes(entry)));
                }
            }
        }

        private static VBox line(PolicyEntry entry) {
            Label title = Rows.label(entry.title(), "policy-name");
            HBox about = new HBox(Rows.label(about(entry), "muted"), Rows.gap());
            if (entry.changes() > 0) {
                about.getChildren().add(ChangeLook.count(entry.changes()));
            }
            CutText.whole(title, entry.timeline().name());
            return new VBox(title, about);
        }

        private static String about(PolicyEntry entry) {
            String texts = entry.texts() == 0 ? "text not known" : entry.texts() == 1 ? "1 text" : entry.texts() + " texts";
            return (entry.kind().equals("trust policy") ? "trust" : entry.kind()) + " · " + texts;
        }

        private static String changes(PolicyEntry entry) {
            return entry.changes() == 0 ? "no change in the trail" : entry.changes() + " changes in the trail";
        }
    }
}
