package org.trailcase.ui.kit.badge;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// An outline on a grid of 24 pixels, drawn at the size that its style class gives it.
public final class Shape24 extends Region {
    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();

    Shape24(String outline, String size, String colour) {
        path.setContent(outline);
        path.getStyleClass().add("outline");
        getStyleClass().addAll("shape", size, colour);
        getChildren().add(path);
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / GRID;
        path.setScaleX(scale);
        path.setScaleY(scale);
        // Scaling keeps the centre of the outline's own bounds, so the grid's corner has to be put back by hand.
        double middleX = path.getLayoutBounds().getCenterX();
        double middleY = path.getLayoutBounds().getCenterY();
        path.relocate(
                middleX * scale - path.getLayoutBounds().getWidth() / 2,
                middleY * scale - path.getLayoutBounds().getHeight() / 2);
    }
}
