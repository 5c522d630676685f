package org.trailcase.ui.kit.text;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Turns the pieces of a line into nodes; marked ones are underlined as well as coloured.
final class Pieces {
    private Pieces() {}

    static TextFlow flow(List<MarkedText.Piece> pieces, String colour) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("mono");
        for (MarkedText.Piece piece : pieces) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("evidence");
            if (piece.marked()) {
                text.getStyleClass().addAll("deciding", colour);
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
