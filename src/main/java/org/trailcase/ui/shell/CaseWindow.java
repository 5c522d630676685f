package org.trailcase.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.trailcase.ui.coverage.CoverageModel;
import org.trailcase.ui.coverage.CoverageView;
import org.trailcase.ui.events.EventsModel;
import org.trailcase.ui.events.EventsView;
import org.trailcase.ui.evidence.EvidenceModel;
import org.trailcase.ui.evidence.EvidenceView;
import org.trailcase.ui.facets.FacetsModel;
import org.trailcase.ui.facets.FacetsView;
import org.trailcase.ui.inspector.InspectorModel;
import org.trailcase.ui.inspector.InspectorView;
import org.trailcase.ui.kit.Appearance;
import org.trailcase.ui.kit.query.QueryField;
import org.trailcase.ui.overview.OverviewModel;
import org.trailcase.ui.overview.OverviewView;
import org.trailcase.ui.policies.PoliciesModel;
import org.trailcase.ui.policies.PoliciesView;
import org.trailcase.ui.principals.PrincipalsModel;
import org.trailcase.ui.principals.PrincipalsView;
import org.trailcase.ui.state.Covered;
import org.trailcase.ui.state.Marking;
import org.trailcase.ui.state.Navigation;
import org.trailcase.ui.state.OpenCase;

/// The views of one open case in their places.
final class CaseWindow extends VBox {
    private static final double FACETS = 212;
    private static final double INSPECTOR = 432;

    private final OpenCase open;
    private final Navigation navigation = new Navigation();
    private final Marking marking;
    private final QueryField query = new QueryField();
    private final OverviewView overview;
    private final FacetsView facets;
    private final EventsView events;
    private final InspectorView inspector;
    private final EvidenceModel evidence;
    private final SplitPane panes = new SplitPane();
    private final VBox middle;
    private final Map<Navigation.Tab, Region> tabs = new EnumMap<>(Navigation.Tab.class);
    private Sides sides = new Sides(true, true);

    CaseWindow(OpenCase open, Appearance appearance) {
        this.open = open;
        this.marking = new Marking(open);
        Covered covered = new Covered(open);
        this.overview = new OverviewView(new OverviewModel(open, navigation, covered), appearance.palette());
        this.facets = new FacetsView(new FacetsModel(open));
        this.events = new EventsView(new EventsModel(open));
        this.inspector = new InspectorView(new InspectorModel(open, marking, navigation));
        this.evidence = new EvidenceModel(open, navigation);
        tabs.put(Navigation.Tab.EVENTS, events);
        tabs.put(Navigation.Tab.PRINCIPALS, new PrincipalsView(new PrincipalsModel(open, navigation)));
        tabs.put(Navigation.Tab.POLICIES, new PoliciesView(new PoliciesModel(open, navigation), appearance.palette()));
        tabs.put(Navigation.Tab.EVIDENCE, new EvidenceView(evidence));
        tabs.put(Navigation.Tab.COVERAGE,
                new CoverageView(new CoverageModel(open, navigation, covered), appearance.palette()));
        this.middle = middle();
        getStyleClass().add("case-window");
        buildPanes(appearance.fontSize().get() / 13.0);
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().addAll(query, overview, panes, new StatusBar(open, marking, navigation, covered));
        new QueryBinding(query, open, this::focusTab).bind();
        navigation.tab().subscribe(this::showSides);
        open.query().subscribe((_, _) -> showAnswer());
        events.setOnOpen(() -> navigation.page().set(Navigation.Page.WHY));
    }

    OpenCase open() {
        return open;
    }

    Navigation navigation() {
        return navigation;
    }

    Marking marking() {
        return marking;
    }

    EventsView events() {
        return events;
    }

    InspectorView inspector() {
        return inspector;
    }

    EvidenceModel evidence() {
        return evidence;
    }

    void focusQuery() {
        query.focusField();
    }

    /// Whether a key that acts on what is selected may do so while this node has the focus.
    boolean isAtHand(Node focused) {
        return Panes.holds(middle, focused) || Panes.holds(inspector, focused);
    }

    // Evidence, coverage and policies do not follow the query: its answer would come unseen.
    private void showAnswer() {
        Navigation.Tab tab = navigation.tab().get();
        if (tab == Navigation.Tab.EVIDENCE || tab == Navigation.Tab.POLICIES || tab == Navigation.Tab.COVERAGE) {
            navigation.tab().set(Navigation.Tab.EVENTS);
        }
    }

    private void focusTab(boolean asked) {
        if (asked) {
            showAnswer();
        }
        if (navigation.tab().get() == Navigation.Tab.EVENTS) {
            events.focusTable();
        } else {
            focusView(navigation.tab().get());
        }
    }

    private void focusView(Navigation.Tab tab) {
        Region view = tabs.get(tab);
        if (view != null && view.getScene() != null) {
            new Panes(List.of(view)).cycle(null, 1);
        }
    }

    /// Hides the pane, or shows it again.
    void toggleFacets() {
        toggle(facets, 0);
        sides = sides.withFacets(panes.getItems().contains(facets));
    }

    void toggleInspector() {
        toggle(inspector, panes.getItems().size());
        sides = sides.withInspector(panes.getItems().contains(inspector));
    }

    void showInspector() {
        if (!panes.getItems().contains(inspector)) {
            toggleInspector();
            panes.applyCss();
            panes.layout();
        }
    }

    /// Which side panes the person wants beside the table.
    private record Sides(boolean facets, boolean inspector) {
        Sides withFacets(boolean wanted) {
            return new Sides(wanted, inspector);
        }

        Sides withInspector(boolean wanted) {
            return new Sides(facets, wanted);
        }
    }

    // Other views than the table are wide, have lists of their own and show no single event.
    private void showSides(Navigation.Tab tab) {
        boolean table = tab == Navigation.Tab.EVENTS;
        if ((table && sides.facets()) != panes.getItems().contains(facets)) {
            toggle(facets, 0);
        }
        if ((table && sides.inspector()) != panes.getItems().contains(inspector)) {
            toggle(inspector, panes.getItems().size());
        }
    }

    void toggleOverview() {
        overview.setVisible(!overview.isVisible());
        overview.setManaged(overview.isVisible());
    }

    /// The places that F6 goes round, in reading order.
    List<Node> places() {
        return List.of(query, overview, facets, middle, inspector);
    }

    private void toggle(Node pane, int place) {
        if (!panes.getItems().remove(pane)) {
            panes.getItems().add(place, pane);
            divide();
        }
    }

    private void buildPanes(double scale) {
        facets.setPrefWidth(FACETS * scale);
        facets.setMinWidth(120);
        inspector.setPrefWidth(INSPECTOR * scale);
        inspector.setMinWidth(220);
        middle.setMinWidth(260);
        // What stands above and below keeps its height; each pane scrolls.
        panes.setMinHeight(0);
        SplitPane.setResizableWithParent(facets, false);
        SplitPane.setResizableWithParent(inspector, false);
        panes.getItems().addAll(facets, middle, inspector);
        panes.widthProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0 && now.doubleValue() > 0) {
                divide();
            }
        });
    }

    // Side panes keep their own width, but never more than a part of a small window.
    private void divide() {
        double width = Math.max(1, panes.getWidth());
        double left = share(facets.getPrefWidth() / width, 0.15, 0.22);
        double right = 1 - share(inspector.getPrefWidth() / width, 0.305, 0.4);
        List<Node> items = panes.getItems();
        if (items.size() == 3) {
            panes.setDividerPositions(left, right);
        } else if (items.size() == 2) {
            panes.setDividerPositions(items.contains(facets) ? left : right);
        }
    }

    // The usual part of the window; more only as far as the pane would not even have three quarters of its width.
    private static double share(double wanted, double usual, double most) {
        return Math.min(wanted, Math.max(usual, Math.min(wanted * 0.75, most)));
    }

    private VBox middle() {
        HBox bar = new HBox();
        bar.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        StackPane front = new StackPane();
        VBox.setVgrow(front, Priority.ALWAYS);
        Map<Navigation.Tab, ToggleButton> buttons = new EnumMap<>(Navigation.Tab.class);
        for (Navigation.Tab one : Navigation.Tab.values()) {
            ToggleButton button = new ToggleButton(one.title());
            button.getStyleClass().setAll("tab-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                navigation.tab().set(one);
            });
            buttons.put(one, button);
            bar.getChildren().add(button);
        }
        navigation.tab().subscribe(wanted -> {
            buttons.forEach((one, button) -> button.setSelected(one == wanted));
            tabs.forEach((one, view) -> {
                if (one == wanted) {
                    front.getChildren().setAll(view);
                }
            });
        });
        // The view that leaves takes the focus with it, which would fall to the query.
        navigation.tab().subscribe((_, now) -> open.jobs().later(() -> focusView(now)));
        return new VBox(bar, front);
    }
}
