package org.trailcase.ui.inspector;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.trailcase.casefile.EventRow;
import org.trailcase.ui.inspector.why.Doors;
import org.trailcase.ui.inspector.why.WhyView;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.state.Navigation;

/// The frame of the inspector: tabs, and the page in front.
public final class InspectorView extends VBox {
    private final InspectorModel model;
    private final Map<Navigation.Page, ToggleButton> tabs = new EnumMap<>(Navigation.Page.class);
    private final Map<Navigation.Page, Region> pages = new EnumMap<>(Navigation.Page.class);
    private final StackPane page = new StackPane();
    private final MarksPage marks;

    public InspectorView(InspectorModel model) {
        this.model = model;
        this.marks = new MarksPage(model);
        getStyleClass().add("inspector");
        pages.put(Navigation.Page.EVENT, scrolled(new EventPage(model)));
        pages.put(Navigation.Page.JSON, new JsonPage(model));
        pages.put(Navigation.Page.WHY, scrolled(new WhyView(model.argument(), model.isChosen(), model::keepAnswer, new Doors(model::showEvent, model::showPolicy, model::showDecided))));
        pages.put(Navigation.Page.MARKS, scrolled(marks));
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(tabs(), page);
        model.navigation().page().subscribe(this::show);
        model.details().subscribe(_ -> count());
        model.current().subscribe((before, now) -> begin(before, now));
    }

    // Another event is read from its top; the same one, marked meanwhile, from where one was.
    private void begin(Optional<EventRow> before, Optional<EventRow> now) {
        if (!before.map(EventRow::id).equals(now.map(EventRow::id))) {
            pages.values().stream()
                    .filter(ScrollPane.class::isInstance)
                    .forEach(one -> ((ScrollPane) one).setVvalue(0));
        }
    }

    /// Puts the cursor where a note is written.
    public void focusNote() {
        // A page is in the window only once its frame is laid out, and only then can it take the focus.
        page.applyCss();
        page.layout();
        marks.focusNote();
    }

    private HBox tabs() {
        HBox bar = new HBox();
        bar.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        for (Navigation.Page one : Navigation.Page.values()) {
            ToggleButton tab = new ToggleButton(one.title());
            tab.getStyleClass().setAll("tab-button");
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setToggleGroup(group);
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                model.navigation().page().set(one);
            });
            tabs.put(one, tab);
            bar.getChildren().add(tab);
        }
        bar.getChildren().add(Rows.gap());
        return bar;
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void show(Navigation.Page wanted) {
        tabs.forEach((one, tab) -> tab.setSelected(one == wanted));
        pages.forEach((one, node) -> {
            if (one == wanted) {
                page.getChildren().setAll(node);
            }
        });
    }

    private void count() {
        int marked = model.details().get().map(details -> details.marks().size()).orElse(0);
        ToggleButton tab = tabs.get(Navigation.Page.MARKS);
        if (tab != null) {
            tab.setText(marked == 0 ? "Marks" : "Marks " + marked);
        }
    }
}
