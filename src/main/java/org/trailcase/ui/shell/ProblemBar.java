package org.trailcase.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Rows;
import org.trailcase.work.Problem;

/// One sentence about what went wrong, until the person has read it. It stands in nobody's way.
final class ProblemBar extends HBox {
    private final Label sentence = Rows.paragraph("");

    ProblemBar() {
        getStyleClass().add("problem-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(
                Rows.icon(Feather.ALERT_TRIANGLE, "denied"),
                sentence,
                Rows.gap(),
                Rows.iconButton(Feather.X, "Close this message", this::hide));
        hide();
    }

    void show(Problem problem) {
        say(String.valueOf(problem.getMessage()));
    }

    void say(String words) {
        sentence.setText(words);
        setVisible(true);
        setManaged(true);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
