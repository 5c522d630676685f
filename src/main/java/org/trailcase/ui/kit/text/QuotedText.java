package org.trailcase.ui.kit.text;

import java.util.List;
import javafx.scene.layout.StackPane;

/// Somebody's own words, never paraphrased: a bar at the left says that they are quoted.
public final class QuotedText extends StackPane {

    /// `colour` is the style class of the verdict.
    public QuotedText(MarkedText text, String colour) {
        getStyleClass().add("quoted");
        List<MarkedText.Piece> pieces =
                text.lines().stream().flatMap(line -> line.pieces().stream()).toList();
        getChildren().add(Pieces.flow(pieces, colour));
        setAccessibleText(text.text());
    }
}
