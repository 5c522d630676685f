package org.trailcase.ui.policies;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Palette;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.badge.ChangeLook;

/// The list of policies at the left, the chosen one over time at the right.
public final class PoliciesView extends SplitPane {
    private final PoliciesModel model;
    private final Label count = Rows.label("", "muted");
    private final StackPane right = new StackPane();
    private final PolicyPane pane;
    private final Label nothing = Rows.paragraph("", "muted", "page");

    public PoliciesView(PoliciesModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.pane = new PolicyPane(model, palette);
        getStyleClass().add("policies");
        VBox left = left();
        left.setMinWidth(150);
        right.setMinWidth(320);
        SplitPane.setResizableWithParent(left, false);
        getItems().addAll(left, right);
        setDividerPositions(0.19);
        model.found().subscribe(this::count);
        model.page().subscribe(this::show);
        model.reading().subscribe(_ -> show(model.page().get()));
    }

    private VBox left() {
        HBox head = new HBox(Rows.label("Policies", "strong"), CutText.explain(count));
        head.getStyleClass().addAll("pane-head", "facets-head");
        TextField search = new TextField();
        search.setPromptText("Name, kind or holder");
        search.setAccessibleText("Search the policies");
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        ToggleButton changed = new ToggleButton("", ChangeLook.shape());
        changed.getStyleClass().add("reads");
        changed.setTooltip(CutText.tooltip("Only policies that an event of the trail changed"));
        changed.setAccessibleText("Only changed policies");
        changed.selectedProperty().bindBidirectional(model.changedOnly());
        HBox tools = new HBox(search, changed);
        tools.getStyleClass().add("policy-tools");
        PolicyList list = new PolicyList(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(head, tools, list);
        left.getStyleClass().add("facets");
        return left;
    }

    private void count(List<PolicyEntry> found) {
        int all = model.entries().get().size();
        long changed = found.stream().filter(entry -> entry.changes() > 0).count();
        String shown = found.size() == all ? "%,d".formatted(all) : "%,d of %,d".formatted(found.size(), all);
        count.setText(shown + (changed == 0 ? "" : " · %,d changed".formatted(changed)));
    }

    private void show(Optional<PolicyPage> page) {
        if (page.isPresent()) {
            pane.fill(page.get());
            right.getChildren().setAll(pane);
        } else {
            nothing.setText(words());
            right.getChildren().setAll(nothing);
        }
    }

    private String words() {
        if (model.reading().get()) {
            return "Putting the policies together…";
        }
        return model.entries().get().isEmpty()
                ? "No policy is in evidence yet. Import the output of `aws iam get-account-authorization-details`, or a"
                        + " trail that records changes of policies."
                : "No policy answers the search.";
    }
}
