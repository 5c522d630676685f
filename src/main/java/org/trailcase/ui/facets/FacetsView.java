package org.trailcase.ui.facets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.casefile.Facet;
import org.trailcase.ui.kit.CutText;

/// The facets as folding sections of counted values.
public final class FacetsView extends VBox {
    private final FacetsModel model;
    private final VBox sections = new VBox();
    private final Set<Facet> folded = EnumSet.noneOf(Facet.class);

    public FacetsView(FacetsModel model) {
        this.model = model;
        getStyleClass().add("facets");
        Label title = new Label("Facets");
        title.getStyleClass().add("strong");
        Label follows = new Label("follow the filter");
        follows.getStyleClass().add("muted");
        HBox head = new HBox(title, follows);
        head.getStyleClass().addAll("pane-head", "facets-head");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.sections().subscribe(this::fill);
    }

    private void fill(List<FacetsModel.Section> now) {
        List<Node> nodes = new ArrayList<>();
        for (FacetsModel.Section section : now) {
            nodes.add(heading(section));
            if (!folded.contains(section.facet())) {
                nodes.addAll(values(section));
            }
        }
        sections.getChildren().setAll(nodes);
    }

    private Button heading(FacetsModel.Section section) {
        boolean open = !folded.contains(section.facet());
        Label count = new Label("%,d".formatted(section.values()));
        count.getStyleClass().add("muted");
        Label title = new Label(section.facet().title());
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        FontIcon arrow = new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        arrow.getStyleClass().addAll("small-icon", "muted");
        HBox words = new HBox(arrow, title, count);
        words.getStyleClass().add("facet-words");
        Button heading = new Button("", words);
        heading.getStyleClass().addAll("flat", "facet-heading");
        heading.setAccessibleText("%s, %,d values".formatted(section.facet().title(), section.values()));
        heading.setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty().bind(heading.widthProperty().subtract(18));
        heading.setOnAction(_ -> {
            if (!folded.remove(section.facet())) {
                folded.add(section.facet());
            }
            fill(model.sections().get());
        });
        return heading;
    }

    private List<Node> values(FacetsModel.Section section) {
        List<Node> nodes = new ArrayList<>();
        long most = section.top().stream()
                .mapToLong(value -> value.count().events())
                .max()
                .orElse(1);
        section.top().forEach(value -> nodes.add(new FacetRow(model, section.facet(), value, most)));
        if (section.top().isEmpty()) {
            Label none = new Label(section.facet() == Facet.MARK ? "no marks yet" : "none recorded");
            none.getStyleClass().addAll("muted", "facet-none");
            nodes.add(none);
        }
        if (section.values() > section.top().size() || section.expanded()) {
            Hyperlink more = new Hyperlink(
                    section.expanded() ? "show fewer" : "%,d more".formatted(section.values() - section.top().size()));
            more.getStyleClass().add("facet-more");
            more.setOnAction(_ -> model.toggle(section.facet()));
            nodes.add(CutText.explain(more));
        }
        return nodes;
    }
}
