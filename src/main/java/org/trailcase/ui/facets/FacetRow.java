package org.trailcase.ui.facets;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.trailcase.casefile.Facet;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Numbered;
import org.trailcase.ui.kit.badge.OutcomeLook;

/// One value of a facet: a click or Enter includes it, a right click or X excludes it.
final class FacetRow extends Region {
    private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final Label name = new Label();
    private final Label count;
    private final Region bar = new Region();
    private final double share;

    FacetRow(FacetsModel model, Facet facet, FacetsModel.Value value, long most) {
        String text = value.count().text();
        name.setText(shortened(facet, text));
        count = new Label("%,d".formatted(value.count().events()));
        share = (double) value.count().events() / Math.max(1, most);
        count.getStyleClass().add("facet-count");
        bar.getStyleClass().add("facet-bar");
        getStyleClass().add("facet-row");
        dress(facet, text);
        getChildren().addAll(bar, name, count);
        pseudoClassStateChanged(INCLUDED, value.included());
        pseudoClassStateChanged(EXCLUDED, value.excluded());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(text + ", " + Numbered.of(value.count().events(), "event", "events"));
        Tooltip.install(this, CutText.tooltip(text + "\nClick to show only these, right click or X to leave them out"));
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.SECONDARY || event.isAltDown()) {
                model.exclude(value.count().term());
            } else {
                model.include(value.count().term());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                model.include(value.count().term());
                event.consume();
            } else if (event.getCode() == KeyCode.X) {
                model.exclude(value.count().term());
                event.consume();
            }
        });
    }

    private static String shortened(Facet facet, String text) {
        return facet == Facet.PRINCIPAL && text.startsWith("arn:") ? text.substring(text.lastIndexOf(':') + 1) : text;
    }

    private void dress(Facet facet, String text) {
        switch (facet) {
            case OUTCOME -> OutcomeLook.valueOf(text.toUpperCase(Locale.ROOT)).dress(name);
            case MARK -> {
                FontIcon icon = new FontIcon(Feather.BOOKMARK);
                icon.getStyleClass().addAll("small-icon", "undecided");
                name.setGraphic(icon);
                name.getStyleClass().add("undecided");
            }
            case ADDRESS, ACCOUNT, ACTION, ERROR -> name.getStyleClass().add("mono");
            case PRINCIPAL, SERVICE, REGION -> {}
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(name.getFont().getSize() * 24 / 13);
    }

    @Override
    protected void layoutChildren() {
        double side = name.getFont().getSize() * 0.92;
        double room = getWidth() - 2 * side;
        double counted = count.prefWidth(-1);
        double height = getHeight();
        count.resizeRelocate(side + room - counted, 0, counted, height - 2);
        name.resizeRelocate(side, 0, Math.max(0, room - counted - side), height - 2);
        bar.resizeRelocate(side, height - 2, Math.max(2, room * share), 1.5);
    }
}
